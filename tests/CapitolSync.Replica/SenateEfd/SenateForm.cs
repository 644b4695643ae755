using System.Net;

namespace CapitolSync.Replica.SenateEfd;

/// <summary>Reads the body of a form.</summary>
internal static class SenateForm
{
    public static Dictionary<string, string> Read(string body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in body.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            fields[WebUtility.UrlDecode(pair[0])] = pair.Length == 2 ? WebUtility.UrlDecode(pair[1]) : "";
        }
        return fields;
    }
}
