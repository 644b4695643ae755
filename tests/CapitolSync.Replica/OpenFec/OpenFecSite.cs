using System.Globalization;
using CapitolSync.Replica.OpenFec.Api;
using CapitolSync.Replica.OpenFec.Gateway;
using CapitolSync.Replica.OpenFec.Rendering;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.OpenFec;

/// <summary>Stands in for api.open.fec.gov: everything below /v1/.</summary>
internal sealed class OpenFecSite(ReplicaOptions options, FecData data) : ISource
{
    private const string Prefix = "/v1/";

    private readonly ApiGateway _gateway = new(data.Limits, options.OpenFec.Keys, options.Clock);
    private readonly ScheduleA _scheduleA = new(data, options.Clock);
    private readonly CommitteeLists _committees = new(data);

    public bool Owns(string path) => path.StartsWith(Prefix, StringComparison.Ordinal);

    public Page Find(SourceRequest request, PageVariant variant)
    {
        var query = new QueryParameters(request.Query);
        if (_gateway.Check(request, query, out var headers) is { } refusal)
            return refusal;
        try
        {
            var json = Answer(request.Path, query, empty: variant == PageVariant.EmptyList);
            return JsonDamage.Do(json, variant).ToPage(StatusCodes.Status200OK, headers);
        }
        catch (ApiException e)
        {
            return e.Body.ToPage(e.Status, headers);
        }
    }

    /// <summary>429 comes from the gateway, 502 and 503 from what is in front of it, all others from the application.</summary>
    public Page Failure(int status) => status switch
    {
        StatusCodes.Status429TooManyRequests => ApiGateway.OverLimit([]),
        StatusCodes.Status502BadGateway or StatusCodes.Status503ServiceUnavailable => FaultyReply.StatusPage(status, null),
        _ => new ApiException(status, Message(status)).Body.ToPage(status, []),
    };

    public Page Garbage() => JsonDamage.Html;

    private JsonBuffer Answer(string path, QueryParameters query, bool empty) => path[Prefix.Length..].TrimEnd('/').Split('/') switch
    {
        ["schedules", "schedule_a"] => _scheduleA.Answer(query, empty),
        ["committees"] => _committees.All(query, empty),
        ["candidate", var id, "committees"] => _committees.OfCandidate(id, query, empty),
        ["candidate", var id, "committees", "history", var cycle] when int.TryParse(cycle, NumberStyles.None, CultureInfo.InvariantCulture, out var year) =>
            _committees.History(id, year, query, empty),
        _ => throw new ApiException(ApiException.NotFound, Message(ApiException.NotFound)),
    };

    private static string Message(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "You don't have the permission to access the requested resource.",
        StatusCodes.Status404NotFound => "The requested URL was not found on the server.",
        StatusCodes.Status504GatewayTimeout => "Query timed out",
        _ => "Could not process the request",
    };
}
