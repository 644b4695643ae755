namespace CapitolSync;

/// <summary>From when on a trade is measured.</summary>
public enum PerformanceStart
{
    /// <summary>From the close of the trade's day, or the last one before if there was no trading: what the member got.</summary>
    Trade,

    /// <summary>From the first close on a day after the one (UTC) on which the trade was filed or published: what somebody gets who copies it.</summary>
    Publication,
}
