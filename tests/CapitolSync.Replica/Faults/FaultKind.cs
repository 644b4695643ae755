namespace CapitolSync.Replica;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>Answered with <see cref="Fault.Status"/>, <see cref="Fault.RetryAfter"/> and <see cref="Fault.Body"/>.</summary>
    Status,

    /// <summary>Answered as usual, but <see cref="Fault.Delay"/> later.</summary>
    Delay,

    /// <summary>The connection is closed after a part of a correctly announced body.</summary>
    Drop,

    /// <summary>The body is announced as 4 GB; a part of it is sent, and no more until the client gives up.</summary>
    Oversized,

    /// <summary>The connection is reset before the first byte of the response.</summary>
    DropHeaders,

    /// <summary>A correct HTTP response whose HTML ends in the middle of the flight.</summary>
    Truncate,

    /// <summary>200 with a flight and a "Loading" skeleton, and no data.</summary>
    LoadingShell,

    /// <summary>200 with bytes that are no HTML.</summary>
    Garbage,

    /// <summary>The flight names its keys differently; the server-rendered HTML is as usual.</summary>
    Reformatted,

    /// <summary>200 with a page that has neither the data nor the server-rendered list.</summary>
    NoList,

    /// <summary>200 with an empty list beside the usual totals.</summary>
    EmptyList,

    /// <summary>200 with what the site serves when rendering failed: an error row and no data.</summary>
    RscError,
}
