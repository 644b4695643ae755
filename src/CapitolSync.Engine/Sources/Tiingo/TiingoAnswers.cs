using System.Text.Json;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.Tiingo;

/// <summary>What Tiingo's refusals mean where the general rules do not apply.</summary>
internal static class TiingoAnswers
{
    /// <summary>A refused key and a spent allowance end the run; a ticker that it does not know is said in JSON.</summary>
    public static Exception? Judge(RefusedAnswer answer) => answer.StatusCode switch
    {
        401 => KeyRefused(answer),
        403 when Detail(answer.Body) is not null => KeyRefused(answer),
        404 when Detail(answer.Body) is null => AddressUnknown(answer),
        429 when answer.RetryAfter is null => AllowanceSpent(answer),
        _ => null,
    };

    private static PageException AddressUnknown(RefusedAnswer answer) => new(ErrorIds.FormatChanged,
        $"Tiingo answered 404 to {answer.Uri} without saying that it does not know the ticker. The address of its prices may have changed.")
    {
        Uri = answer.Uri,
    };

    private static SyncException AllowanceSpent(RefusedAnswer answer) => new(ErrorIds.RateBudgetSpent,
        $"Tiingo says that the allowance of the API key is used up{(Said(answer.Body) is { } said ? $": {said}" : ".")} What is stored stays. Run the command again in an hour, or tomorrow.")
    {
        StatusCode = answer.StatusCode,
    };

    private static SyncException KeyRefused(RefusedAnswer answer) => new(ErrorIds.ApiKeyRefused,
        $"Tiingo refused the API key{(Detail(answer.Body) is { } detail ? $" ({detail.TrimEnd('.')})" : "")}. Pass a valid key with -ApiKey or set $env:TIINGO_API_KEY; it is shown at https://www.tiingo.com/account/api/token.")
    {
        StatusCode = answer.StatusCode,
    };

    /// <summary>What it says in words, in JSON or as text.</summary>
    private static string? Said(string body)
    {
        var text = (Detail(body) ?? body).Trim();
        return text.Length is > 0 and <= 300 && text[0] is not ('<' or '{') ? text.ReplaceLineEndings(" ") : null;
    }

    /// <summary>Its message: <c>{"detail":"…"}</c>.</summary>
    private static string? Detail(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.TrimStart('\uFEFF'));
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("detail", out var detail) && detail.ValueKind == JsonValueKind.String
                ? detail.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
