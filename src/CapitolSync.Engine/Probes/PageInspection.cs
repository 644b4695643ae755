using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Probes;

/// <summary>What a page looks like.</summary>
/// <param name="Rows">Rows that were compared.</param>
/// <param name="Difference">How they differ from those that are known.</param>
/// <param name="Failure">Why a sync could not read it; <see langword="null"/> if it could.</param>
/// <param name="Remark">What is not as usual although it can be read.</param>
internal sealed record PageInspection(int Rows, ShapeDifference Difference, PageException? Failure, string? Remark = null)
{
    /// <summary>How much of it is known.</summary>
    public SourceShape Shape => (Failure, Rows, Difference.IsEmpty && Remark is null) switch
    {
        (not null, _, _) => SourceShape.Unreadable,
        (_, 0, true) => SourceShape.Unknown,
        (_, _, true) => SourceShape.Known,
        _ => SourceShape.Changed,
    };
}
