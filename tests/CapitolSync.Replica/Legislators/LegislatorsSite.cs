using System.Security.Cryptography;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.Legislators;

/// <summary>Stands in for unitedstates.github.io/congress-legislators: two files of members and two about committees.</summary>
internal sealed class LegislatorsSite(FecData data) : ISource
{
    private const string Prefix = "/congress-legislators/";

    private static readonly byte[] CommitteeNames = CommitteesJson.WriteNames();

    private volatile Files _files = new([], [], [], [], default);

    public bool Owns(string path) => path.StartsWith(Prefix, StringComparison.Ordinal);

    public Page Find(SourceRequest request, PageVariant variant)
    {
        var files = FilesNow();
        var bytes = request.Path[Prefix.Length..] switch
        {
            "legislators-current.json" => files.Current,
            "legislators-historical.json" => files.Historical,
            "committees-current.json" => CommitteeNames,
            "committee-membership-current.json" => files.Seats,
            _ => null,
        };
        if (bytes is null)
            return FaultyReply.StatusPage(StatusCodes.Status404NotFound, null);
        if (variant != PageVariant.Normal)
            return Page.Of(variant == PageVariant.EmptyList ? "[]" : "{}", Page.Json, StatusCodes.Status200OK);

        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..10])}\"";
        return Conditional.Answer(request.Headers, bytes, Page.Json, tag, files.Changed);
    }

    public Page Garbage() => FaultyReply.StatusPage(StatusCodes.Status200OK, null);

    private Files FilesNow()
    {
        var now = data.Current;
        var files = _files;
        if (!ReferenceEquals(files.Members, now.Legislators))
        {
            _files = files = new Files(
                now.Legislators,
                LegislatorsJson.Write(now.Legislators.Where(l => l.Current)),
                LegislatorsJson.Write(now.Legislators.Where(l => !l.Current)),
                CommitteesJson.WriteMembers(now.Legislators),
                now.LegislatorsChanged);
        }
        return files;
    }

    private sealed record Files(IReadOnlyList<ReplicaLegislator> Members, byte[] Current, byte[] Historical, byte[] Seats, DateTimeOffset Changed);
}
