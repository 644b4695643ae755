namespace CapitolSync.Replica.Serving;

/// <summary>The ways in which a page can be wrong that only its source can bring about.</summary>
internal enum PageVariant
{
    Normal,
    LoadingShell,
    Reformatted,
    NoList,
    EmptyList,
    RscError,
}
