namespace CapitolSync.Replica.OpenFec.Store;

[Flags]
internal enum RowTraits : byte
{
    None = 0,

    /// <summary>The server found no committee for it: the object is null.</summary>
    NoCommittee = 1,

    /// <summary>Filed on paper: no transaction id, no image.</summary>
    Paper = 2,

    /// <summary>All that can be null is null.</summary>
    Bare = 4,

    Primary = 8,
    General = 16,
}
