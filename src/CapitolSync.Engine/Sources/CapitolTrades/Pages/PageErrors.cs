using System.Text;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>Says what a page is that lacks its data.</summary>
internal static class PageErrors
{
    private const byte ErrorTag = (byte)'E';

    /// <summary>The failure of a page without its data.</summary>
    /// <param name="flight">The page's flight.</param>
    /// <param name="what">What should be in it.</param>
    /// <param name="problem">What is wrong with it, if it is there in another shape.</param>
    public static PageException MissingData(FlightDocument flight, string what, string? problem = null)
    {
        if (problem is not null)
            return new PageException(ErrorIds.FormatChanged, $"The page has its {what} in a new format ({problem}).");
        foreach (var row in flight.Rows)
        {
            if (row.Tag == ErrorTag)
                return new PageException(ErrorIds.PageBroken, $"The site shows an error where the {what} should be: {Start(flight.Content(row))}");
        }

        return flight.Rows.Count > 0
            ? new PageException(ErrorIds.PageLoading, $"The page came without its {what}: a loading shell.")
            : new PageException(ErrorIds.FormatChanged, $"The page has no {what} in it, nor anything else that is known.");
    }

    private static string Start(ReadOnlySpan<byte> content)
    {
        var text = Encoding.UTF8.GetString(content);
        return text.Length <= 120 ? text : string.Concat(text.AsSpan(0, 120), "…");
    }
}
