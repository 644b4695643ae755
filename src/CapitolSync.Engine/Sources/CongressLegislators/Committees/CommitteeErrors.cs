using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>What the readers say of a file that is not what it should be.</summary>
internal static class CommitteeErrors
{
    public static PageException FormatChanged(string of, string what, Exception? inner = null) =>
        new(ErrorIds.FormatChanged, $"The file of {of} has an unexpected format: {what}.", inner);
}
