using System.Globalization;
using System.IO.Compression;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>
/// Committees of Congress and who sat on them since November 2012, as shipped with the module. From the history of
/// https://github.com/unitedstates/congress-legislators, which is in the public domain (CC0); tools/Update-CommitteeHistory.ps1 makes it.
/// </summary>
internal sealed class CommitteeHistory
{
    private const string Resource = "committee-history.gz";

    private static readonly Lazy<CommitteeHistory> Lazy = new(Read);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> LazyNames = new(ReadNames);

    private readonly Dictionary<string, string> _committees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);
    private readonly List<CommitteeSeat> _seats = [];

    /// <summary>The one that is shipped.</summary>
    public static CommitteeHistory Shipped => Lazy.Value;

    /// <summary>Names of its committees by code, which are read without all the rest.</summary>
    public static IReadOnlyDictionary<string, string> ShippedNames => LazyNames.Value;

    /// <summary>Day of the last list in it.</summary>
    public DateOnly LastList { get; private set; }

    /// <summary>Days of lists, in order: those on which a seat began, was seen last or was gone. A list that changed nothing is not among them.</summary>
    public IReadOnlyList<DateOnly> Lists { get; private set; } = [];

    /// <summary>Names of committees by code.</summary>
    public IReadOnlyDictionary<string, string> Committees => _committees;

    /// <summary>Names of members by bioguide ID.</summary>
    public IReadOnlyDictionary<string, string> Members => _members;

    /// <summary>The seats.</summary>
    public IReadOnlyList<CommitteeSeat> Seats => _seats;

    private static StreamReader Open() => new(new GZipStream(
        typeof(CommitteeHistory).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the assembly."), CompressionMode.Decompress));

    /// <summary>Committees come first in the file, before members.</summary>
    private static Dictionary<string, string> ReadNames()
    {
        using var text = Open();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (text.ReadLine()?.Split('\t') is { } fields && !string.Equals(fields[0], "M", StringComparison.Ordinal))
        {
            if (string.Equals(fields[0], "C", StringComparison.Ordinal))
                names[fields[1]] = fields[2];
        }

        return names;
    }

    private static CommitteeHistory Read()
    {
        using var text = Open();
        var history = new CommitteeHistory();
        var committee = "";
        while (text.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            switch (fields[0])
            {
                case "L":
                    history.LastList = Day(fields[1]);
                    break;
                case "C":
                    history._committees[fields[1]] = fields[2];
                    break;
                case "M":
                    history._members[fields[1]] = fields[2];
                    break;
                case "S":
                    committee = fields[1];
                    break;
                default:
                    if (line[0] != '#')
                        history._seats.Add(ToSeat(committee, fields, history._members));
                    break;
            }
        }

        history.Lists = [.. history._seats.SelectMany(seat => new[] { seat.FirstSeen, seat.LastSeen, seat.GoneBy }).OfType<DateTime>().Distinct().Order().Select(Iso.Day)];
        return history;
    }

    private static CommitteeSeat ToSeat(string committee, string[] fields, Dictionary<string, string> members) => new()
    {
        Committee = committee,
        PoliticianId = fields[0],
        Politician = members.GetValueOrDefault(fields[0]),
        FirstSeen = Iso.Date(Day(fields[1])),
        LastSeen = Iso.Date(Day(fields[2])),
        GoneBy = fields[3].Length > 0 ? Iso.Date(Day(fields[3])) : null,
        Title = fields[4].Length > 0 ? fields[4] : null,
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
