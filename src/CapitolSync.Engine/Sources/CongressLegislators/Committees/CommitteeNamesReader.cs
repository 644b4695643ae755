using System.Text.Json;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>Reads committees-current.json: the names of committees and subcommittees by code.</summary>
internal sealed class CommitteeNamesReader : IPageReader<CommitteeFile<IReadOnlyDictionary<string, string>>>
{
    public CommitteeFile<IReadOnlyDictionary<string, string>> Read(PageBody body) =>
        new(body.IsNotModified ? null : Read(body.Span), body.Validators);

    public bool IsCutShort(PageBody body) => !body.IsNotModified && !body.Span.TrimEnd(" \t\r\n"u8).EndsWith("]"u8);

    /// <summary>Reads the file.</summary>
    /// <exception cref="PageException">It is not such a file.</exception>
    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var committee in JsonSerializer.Deserialize(body, CommitteeJson.Default.CommitteeDtoArray) ?? [])
            {
                var code = Add(names, "", committee);
                foreach (var part in committee.Subcommittees ?? [])
                    Add(names, code, part);
            }

            return names.Count > 0 ? names : throw CommitteeErrors.FormatChanged("committees", "it lists none");
        }
        catch (JsonException error)
        {
            throw CommitteeErrors.FormatChanged("committees", error.Message, error);
        }
    }

    private static string Add(Dictionary<string, string> names, string parent, CommitteeDto? committee)
    {
        if (committee is not { ThomasId: { Length: > 0 } id, Name: { Length: > 0 } name })
            throw CommitteeErrors.FormatChanged("committees", "one has no code or name");
        var code = parent + id.ToLowerInvariant();
        names[code] = name;
        return code;
    }
}
