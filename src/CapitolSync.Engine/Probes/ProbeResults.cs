namespace CapitolSync.Engine.Probes;

/// <summary>Combines the results of several pages of a source.</summary>
internal static class ProbeResults
{
    /// <summary>Adds what a page looks like to what is known of its source.</summary>
    public static SourceProbeResult Add(SourceProbeResult test, ProbePage page, PageInspection look)
    {
        var isFirst = test.LatencyMs is null;
        return test with
        {
            Shape = isFirst ? look.Shape : Worse(test.Shape, look.Shape),
            NewFields = [.. test.NewFields, .. look.Difference.New.Select(name => page.Prefix + name)],
            GoneFields = [.. test.GoneFields, .. look.Difference.Gone.Select(name => page.Prefix + name)],
            RetypedFields = [.. test.RetypedFields, .. look.Difference.Retyped.Select(name => page.Prefix + name)],
            ErrorId = test.ErrorId ?? look.Failure?.ErrorId,
            Problem = test.Problem ?? look.Failure?.Message ?? look.Remark,
        };
    }

    private static SourceShape Worse(SourceShape left, SourceShape right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(SourceShape shape) => shape switch
    {
        SourceShape.Known => 0,
        SourceShape.Unknown => 1,
        SourceShape.Changed => 2,
        _ => 3,
    };
}
