namespace CapitolSync.Engine.Sources.SenateEfd.Reports;

/// <summary>The owners that the Senate's form knows.</summary>
internal static class ReportOwner
{
    /// <summary>The word that the table uses, whichever case it is in and whether the counts call a child dependent.</summary>
    /// <returns>Null for an unknown owner.</returns>
    public static string? Normalize(string text) => text.ToUpperInvariant() switch
    {
        "SELF" => "Self",
        "JOINT" => "Joint",
        "SPOUSE" => "Spouse",
        "CHILD" or "CHILDREN" or "DEPENDENT CHILD" or "DEPENDENT CHILDREN" => "Child",
        _ => null,
    };
}
