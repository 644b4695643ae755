using System.Collections.Concurrent;
using System.Globalization;
using CapitolSync.Replica.OpenFec.Api;
using CapitolSync.Replica.OpenFec.Rendering;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.OpenFec.Gateway;

/// <summary>What stands in front of the application: it knows keys and budgets, and words its refusals in its own way.</summary>
internal sealed class ApiGateway(FecLimits limits, IReadOnlyList<string>? goodKeys, TimeProvider clock)
{
    private const string DemoKey = "DEMO_KEY";

    private readonly ConcurrentDictionary<string, KeyBudget> _budgets = new(StringComparer.Ordinal);

    public static Page OverLimit(IReadOnlyList<(string Name, string Value)> headers) =>
        Refusal(StatusCodes.Status429TooManyRequests, "OVER_RATE_LIMIT", "You have exceeded your rate limit. Try again later.", headers);

    /// <summary>A refusal, or null with the headers that the answer is to carry.</summary>
    public Page? Check(SourceRequest request, QueryParameters query, out IReadOnlyList<(string Name, string Value)> headers)
    {
        headers = [];
        var key = request.Headers["X-Api-Key"].ToString() is { Length: > 0 } header ? header : query.Text("api_key") ?? "";
        if (Complaint(key) is { } code)
            return Refusal(StatusCodes.Status403Forbidden, code, "The API key is not good for this. Get one at https://api.data.gov/signup/", headers);

        var allowance = key == DemoKey ? Allowance.Demo : new Allowance(limits.PerSecond, limits.PerHour, null);
        if (allowance.IsBoundless)
            return null;
        var now = clock.GetUtcNow();
        var spending = _budgets.GetOrAdd(key, static _ => new KeyBudget()).Spend(allowance, now);
        headers = [.. Headers(spending, now)];
        return spending.RefusedUntil is null ? null : OverLimit(headers);
    }

    /// <summary>What is wrong with a key. Where no good ones are named, a bad one says itself what it is.</summary>
    private string? Complaint(string key)
    {
        if (key.Length == 0)
            return "API_KEY_MISSING";
        if (goodKeys is null ? !key.StartsWith("bad", StringComparison.Ordinal) : goodKeys.Contains(key, StringComparer.Ordinal))
            return null;
        return key switch
        {
            "bad-disabled" => "API_KEY_DISABLED",
            "bad-unverified" => "API_KEY_UNVERIFIED",
            "bad-unauthorized" => "API_KEY_UNAUTHORIZED",
            _ => "API_KEY_INVALID",
        };
    }

    private IEnumerable<(string Name, string Value)> Headers(Spending spending, DateTimeOffset now)
    {
        if (limits.SendRateHeaders && spending is { Limit: { } limit, Remaining: { } remaining })
        {
            yield return ("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture));
            yield return ("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture));
        }
        if (limits.SendRetryAfter && spending.RefusedUntil is { } until && until != DateTimeOffset.MaxValue)
            yield return ("Retry-After", Math.Ceiling((until - now).TotalSeconds).ToString(CultureInfo.InvariantCulture));
    }

    private static Page Refusal(int status, string code, string message, IReadOnlyList<(string Name, string Value)> headers) =>
        new JsonBuffer().Raw("{\"error\":"u8).Raw(new JsonFields().Add("code", code).Add("message", message).ToObject()).Raw("}"u8)
            .ToPage(status, headers);
}
