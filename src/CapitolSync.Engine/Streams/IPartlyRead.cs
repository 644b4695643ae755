namespace CapitolSync.Engine.Streams;

/// <summary>A batch of an item some of whose rows may be unreadable.</summary>
internal interface IPartlyRead
{
    /// <summary>The rows that cannot be read.</summary>
    IReadOnlyList<UnreadableRow> Unreadable { get; }
}
