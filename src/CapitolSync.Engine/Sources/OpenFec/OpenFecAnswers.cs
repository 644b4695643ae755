using System.Text.Json;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>What the FEC's refusals mean where the general rules do not apply.</summary>
internal static class OpenFecAnswers
{
    /// <summary>A refused key ends the run; not every 403 is about the key.</summary>
    public static Exception? Judge(RefusedAnswer answer)
    {
        if (answer.StatusCode != 403 || Code(answer.Body) is not { } code || !code.StartsWith("API_KEY_", StringComparison.Ordinal))
            return null;
        return new SyncException(ErrorIds.ApiKeyRefused,
            $"OpenFEC refused the API key ({code}). Pass a valid key with -ApiKey or set $env:OPENFEC_API_KEY; keys are free at https://api.data.gov/signup/.")
        {
            Target = code,
            StatusCode = answer.StatusCode,
        };
    }

    /// <summary>The gateway's error code: <c>{"error":{"code":…}}</c>.</summary>
    private static string? Code(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.TrimStart('\uFEFF'));
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                ? code.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
