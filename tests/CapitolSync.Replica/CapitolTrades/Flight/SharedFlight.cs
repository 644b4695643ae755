using System.Buffers;
using System.Text;

namespace CapitolSync.Replica.CapitolTrades.Flight;

/// <summary>A part of the flight that many pages have in common, rendered once.</summary>
internal sealed class SharedFlight
{
    public SharedFlight(string rows, Dice dice)
    {
        var scripts = new ArrayBufferWriter<byte>(rows.Length * 2);
        ScriptChunks.Write(scripts, rows, dice);
        Scripts = scripts.WrittenMemory.ToArray();
        Raw = Encoding.UTF8.GetBytes(rows);
    }

    /// <summary>For an HTML page.</summary>
    public ReadOnlyMemory<byte> Scripts { get; }

    /// <summary>For a client that asked for the flight alone.</summary>
    public ReadOnlyMemory<byte> Raw { get; }
}
