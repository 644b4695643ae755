using CapitolSync.Replica.CapitolTrades.Flight;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>Elements as the flight writes them: arrays that begin with a dollar.</summary>
internal static class Jsx
{
    /// <param name="type">A tag, or a component like <c>$L12</c>.</param>
    /// <param name="className">Its classes.</param>
    /// <param name="children">Its children as JSON.</param>
    public static string Element(string type, string className, string children) =>
        $$"""["$","{{type}}",null,{"className":"{{className}}","children":{{children}}}]""";

    /// <summary>An element with a text in it.</summary>
    public static string Text(string type, string className, string text) => Element(type, className, FlightText.Quote(text));

    /// <summary>A component with properties instead of children.</summary>
    public static string Component(string type, string properties) => $$"""["$","{{type}}",null,{{{properties}}}]""";

    public static string List(params ReadOnlySpan<string> children) => $"[{string.Join(',', children)}]";
}
