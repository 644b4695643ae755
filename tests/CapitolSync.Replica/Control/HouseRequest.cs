namespace CapitolSync.Replica.Control;

/// <summary>POST /_replica/house: reports of this year are added, these are amended or withdrawn, and some of the year before are late.</summary>
internal sealed record HouseRequest(
    int Add = 0,
    IReadOnlyList<string>? Amend = null,
    IReadOnlyList<string>? Withdraw = null,
    int Late = 0,
    int? AfterRequests = null,
    string Path = "/public_disc/*");
