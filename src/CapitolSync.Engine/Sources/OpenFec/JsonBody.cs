using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>What is known about a JSON body without parsing it.</summary>
internal static class JsonBody
{
    /// <summary>It begins as an object and does not end as one: it was cut off on the way.</summary>
    public static bool IsCutShort(PageBody body)
    {
        var text = body.Span.Trim(" \t\r\n"u8);
        return text.IsEmpty || (text[0] == '{' && text[^1] != '}');
    }
}
