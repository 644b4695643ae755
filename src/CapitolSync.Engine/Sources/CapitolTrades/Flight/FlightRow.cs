namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>A row of a flight: <c>id:JSON</c>, <c>id:I[…]</c>, or <c>id:T1026,text</c>.</summary>
/// <param name="Id">The row's number; written in hexadecimal.</param>
/// <param name="Tag">The letter before the content, <c>T</c> for text; 0 for JSON.</param>
/// <param name="Start">Where the content starts in the flight.</param>
/// <param name="Length">Length of the content, bytes.</param>
internal sealed record FlightRow(long Id, byte Tag, int Start, int Length)
{
    public const byte Json = 0;
    public const byte Text = (byte)'T';
}
