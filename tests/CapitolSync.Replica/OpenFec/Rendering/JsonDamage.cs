using System.Text;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.OpenFec.Rendering;

/// <summary>What the faults of pages come to where the answer is JSON.</summary>
internal static class JsonDamage
{
    /// <summary>A page for people in the place of the answer.</summary>
    public static Page Html { get; } = Page.Of(
        "<!DOCTYPE html>\n<html><head><title>Scheduled maintenance</title></head><body><h1>We will be back soon</h1></body></html>\n",
        Page.Html,
        StatusCodes.Status200OK);

    /// <summary>The answer without its list, or with other names in it.</summary>
    public static JsonBuffer Do(JsonBuffer json, PageVariant variant)
    {
        if (variant is PageVariant.Normal or PageVariant.EmptyList)
            return json;

        var text = json.ToString();
        json.ToArray();
        var damaged = variant switch
        {
            PageVariant.NoList => text[..text.IndexOf(",\"results\":", StringComparison.Ordinal)] + "}\n",
            PageVariant.Reformatted => text.Replace("_id\":", "Id\":", StringComparison.Ordinal),
            _ => "{\"api_version\":\"1.0\"}\n",
        };
        return new JsonBuffer().Raw(Encoding.UTF8.GetBytes(damaged));
    }
}
