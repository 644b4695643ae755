using System.Globalization;
using System.Net;
using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Http;

/// <summary>What answers other than success mean: worth a retry, a failure of this page, or the end of the run.</summary>
internal static class AnswerRules
{
    public static Exception Judge(RefusedAnswer answer, SourceSettings settings, DateTimeOffset now)
    {
        if (answer.IsBotCheck)
            return Blocked(answer, now);
        var isNear = answer.RetryAfter is { } wait && wait <= settings.MaximumRetryAfter;
        return answer.Status switch
        {
            HttpStatusCode.Forbidden => Blocked(answer, now),
            HttpStatusCode.TooManyRequests when answer.RetryAfter is null && CutsBursts(settings) =>
                Unavailable(answer, isTransient: true, Blocked(answer, now)),
            HttpStatusCode.TooManyRequests when !isNear => Blocked(answer, now),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => Unavailable(answer, isTransient: true),
            >= HttpStatusCode.InternalServerError => Unavailable(answer, isTransient: answer.RetryAfter is null || isNear),
            _ => Rejected(answer),
        };
    }

    /// <summary>
    /// Whether a bare 429 may be about the last second alone: where requests are budgeted, or we feel for
    /// the limit ourselves. From anybody else it means that we are not welcome.
    /// </summary>
    private static bool CutsBursts(SourceSettings settings) => settings.Budget.Count > 0 || settings.IsAdaptive;

    private static SyncException Blocked(RefusedAnswer answer, DateTimeOffset now)
    {
        var retryAt = now + (answer.RetryAfter ?? answer.UsualBlock);
        var what = answer.IsBotCheck ? $"a bot check ({answer.StatusCode})" : answer.StatusCode.ToString(CultureInfo.InvariantCulture);
        return new SyncException(ErrorIds.SourceBlocked, string.Create(CultureInfo.InvariantCulture,
            $"{answer.Source} is blocking requests ({what} from {answer.Uri}).{answer.Remark} Stored data is unaffected. Run the command again after {retryAt:yyyy-MM-dd HH:mm} UTC; it resumes where it stopped.{answer.Advice}"))
        {
            RetryAt = retryAt,
            StatusCode = answer.StatusCode,
            Target = answer.Uri,
        };
    }

    private static PageException Unavailable(RefusedAnswer answer, bool isTransient, SyncException? lastWord = null) => new(
        ErrorIds.SourceUnavailable, $"{answer.Source} answered {answer.StatusCode} to {answer.Uri}.{answer.Remark}")
    {
        IsTransient = isTransient,
        FatalError = lastWord,
        RetryAfter = answer.RetryAfter,
        StatusCode = answer.StatusCode,
        Uri = answer.Uri,
    };

    private static PageException Rejected(RefusedAnswer answer)
    {
        var where = answer.Location is null ? "" : $" and redirects to {answer.Location}";
        return new PageException(ErrorIds.RequestRejected, $"{answer.Source} answered {answer.StatusCode} to {answer.Uri}{where}.")
        {
            StatusCode = answer.StatusCode,
            Uri = answer.Uri,
        };
    }
}
