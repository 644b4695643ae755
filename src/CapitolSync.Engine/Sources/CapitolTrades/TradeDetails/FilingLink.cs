using System.Globalization;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>Reads a filing's number out of its address.</summary>
internal static class FilingLink
{
    /// <summary>The last number in the path; Senate filings are named by a UUID and have none.</summary>
    public static long? Id(string? url)
    {
        if (string.IsNullOrEmpty(url))
            return null;
        var path = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath : url.Split('?', '#')[0];
        if (path.Split('/').Any(part => Guid.TryParse(Path.GetFileNameWithoutExtension(part), out _)))
            return null;
        var end = path.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var start = path.AsSpan(0, end).LastIndexOfAnyExceptInRange('0', '9') + 1;
        return long.TryParse(path.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
    }
}
