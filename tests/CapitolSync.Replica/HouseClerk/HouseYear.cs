namespace CapitolSync.Replica.HouseClerk;

/// <summary>A year's index as it stands.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Zip">The zip of these rows.</param>
/// <param name="Tag">Its ETag, quotes included.</param>
/// <param name="Changed">When it was made, to the second.</param>
internal sealed record HouseYear(IReadOnlyList<HouseIndexRow> Rows, byte[] Zip, string Tag, DateTimeOffset Changed);
