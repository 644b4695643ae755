namespace CapitolSync.Replica.Control;

/// <summary>POST /_replica/head</summary>
internal sealed record HeadRequest(
    int Add = 0,
    int Remove = 0,
    RemoveFrom Where = RemoveFrom.Tail,
    int Correct = 0,
    int? AfterRequests = null,
    string Path = "/trades");
