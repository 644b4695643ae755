using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Http;

/// <summary>A page to ask for, whatever it is read as.</summary>
internal abstract record PageRequest
{
    /// <summary>Path and query below the source's address, with a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>What kind of page it is, for figures: the path with <c>{id}</c> in place of an ID.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The fields of a form, which is posted; <see langword="null"/> for a page that is only asked for.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }

    /// <summary>Headers beside those that every request has.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The page that leads to this one, as a path below the source's address.</summary>
    public string? Referrer { get; init; }

    /// <summary>A cookie that is repeated in a header, as forms that are sent by scripts do.</summary>
    public (string Header, string Cookie)? Echo { get; init; }

    /// <summary>A redirection is the answer (<see cref="PageBody.RedirectedTo"/>) instead of being followed.</summary>
    public bool TakesRedirection { get; init; }

    /// <summary>It is answered without signing in, at a source that wants that.</summary>
    public bool IsOpen { get; init; }

    /// <summary>It is one item's own page, which may have left the source: 404 then says nothing about the source.</summary>
    public bool MayBeGone { get; init; }

    /// <summary>It is one item's own page, and failed in an earlier run: an error page of the source in its place says nothing new about the source.</summary>
    public bool MayBeBroken { get; init; }

    /// <summary>The version that is stored already: the answer may be that there is no other (<see cref="PageBody.IsNotModified"/>).</summary>
    public FileValidators? Stored { get; init; }

    /// <summary>Called when the body is there and no slot is held any more, before it is parsed.</summary>
    public Action? Received { get; init; }

    /// <summary>Another page of the same worker that is still being parsed: its outcome counts first. Never fails.</summary>
    public Task After { get; init; } = Task.CompletedTask;

    /// <summary>What it asks for, where a source limits how many different things may be asked for in a month: a symbol.</summary>
    public string? BudgetItem { get; init; }

    /// <summary>Who follows its attempts.</summary>
    public IRequestObserver? Observer { get; init; }
}
