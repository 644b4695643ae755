namespace CapitolSync.Replica.Control;

/// <summary>POST /_replica/donations</summary>
internal sealed record DonationsRequest(
    int Add = 0,
    int Correct = 0,
    int Remove = 0,
    int QuietCommittees = 0,
    int Legislators = 0,
    int? AfterRequests = null,
    string Path = "/v1/schedules/schedule_a/");
