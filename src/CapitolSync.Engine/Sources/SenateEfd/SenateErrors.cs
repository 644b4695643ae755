using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd;

/// <summary>What the Senate's readers say when a page is not what it should be.</summary>
internal static class SenateErrors
{
    public static PageException FormatChanged(string what, Exception? inner = null) =>
        new(ErrorIds.FormatChanged, $"The Senate's answer is not as it should be: {what}.", inner);

    /// <summary>What the site's refusals mean where the general rules do not apply.</summary>
    public static Exception? Judge(RefusedAnswer answer) => answer.StatusCode switch
    {
        // The form's own check, and no block.
        403 when answer.Body.Contains("CSRF verification failed", StringComparison.OrdinalIgnoreCase) => new SyncException(ErrorIds.RequestRejected,
            $"The Senate's site rejected the form that was sent to {answer.Uri} (403, CSRF verification failed), so its requirements have changed. Update the module.")
        {
            StatusCode = answer.StatusCode,
            Target = answer.Uri,
        },
        503 when answer.Body.Contains("Site Under Maintenance", StringComparison.OrdinalIgnoreCase) => new PageException(ErrorIds.SourceUnavailable,
            $"The Senate's site says that it is under maintenance (503 from {answer.Uri}), which it also says when requests come too fast.{answer.Remark}")
        {
            IsTransient = true,
            RetryAfter = answer.RetryAfter,
            StatusCode = answer.StatusCode,
            Uri = answer.Uri,
        },
        _ => null,
    };

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
