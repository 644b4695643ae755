using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd;

/// <summary>What the Senate's readers say when a page is not what it should be.</summary>
internal static class SenateErrors
{
    public static PageException FormatChanged(string what, Exception? inner = null) =>
        new(ErrorIds.FormatChanged, $"The Senate's answer is not as it should be: {what}.", inner);

    /// <summary>A page by its kind, as a sentence's object.</summary>
    public static string Describe(SenatePage page) => page.Kind switch
    {
        SenatePageKind.Agreement => "the agreement page",
        SenatePageKind.SearchForm => "the search form",
        SenatePageKind.Maintenance => "the maintenance page",
        SenatePageKind.BotCheck => "a bot check",
        SenatePageKind.PeriodicReport => "a periodic transaction report",
        SenatePageKind.PaperReport => "a report on paper",
        SenatePageKind.OtherReport => $"another report ({page.Heading})",
        _ => page.Title.Length > 0 ? $"a page titled \"{page.Title}\"" : "a page without a title",
    };
}
