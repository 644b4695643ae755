namespace CapitolSync.Replica.Control;

/// <summary>POST /_replica/senate: reports are added today, or so many days back; these are amended or taken away; everyone has to agree again; everyone is blocked, or nobody.</summary>
internal sealed record SenateRequest(
    int Add = 0,
    int DaysBack = 0,
    IReadOnlyList<Guid>? Amend = null,
    IReadOnlyList<Guid>? Remove = null,
    bool Expire = false,
    bool? Blocked = null,
    int? AfterRequests = null,
    string Path = "/search/report/data/");
