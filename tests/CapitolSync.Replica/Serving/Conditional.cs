using System.Globalization;

namespace CapitolSync.Replica.Serving;

/// <summary>Answers conditional requests.</summary>
internal static class Conditional
{
    /// <summary>The page with its validators, or 304 to a client that has it.</summary>
    public static Page Answer(IHeaderDictionary asked, byte[] body, string contentType, string tag, DateTimeOffset changed)
    {
        var headers = new[] { ("ETag", tag), ("Last-Modified", changed.ToString("R", CultureInfo.InvariantCulture)), ("Cache-Control", "max-age=8000") };
        return IsKnown(asked, tag, changed)
            ? new Page([], contentType) { Status = StatusCodes.Status304NotModified, Headers = headers }
            : new Page([body], contentType) { Headers = headers };
    }

    /// <summary>A tag decides where there is one, and the date only where there is none.</summary>
    private static bool IsKnown(IHeaderDictionary asked, string tag, DateTimeOffset changed)
    {
        var tags = asked.IfNoneMatch.ToString();
        if (tags.Length > 0)
            return tags == "*" || tags.Contains(tag, StringComparison.Ordinal);
        return DateTimeOffset.TryParseExact(asked.IfModifiedSince, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var known) && changed < known.AddSeconds(1);
    }
}
