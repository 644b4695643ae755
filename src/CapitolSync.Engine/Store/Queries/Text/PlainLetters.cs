using System.Collections.Frozen;

namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>
/// Latin letters without their marks, in lower case. Unicode's own decomposition is missing where .NET runs without ICU
/// (<c>DOTNET_SYSTEM_GLOBALIZATION_INVARIANT</c>, small containers), and does not take strokes off: names must be found there too.
/// </summary>
/// <remarks>Source: UnicodeData.txt, the decompositions of Latin-1, Latin Extended-A and -B, and Latin Extended Additional.</remarks>
internal static class PlainLetters
{
    // The plain letter, then those that are it with a mark or a stroke.
    private static readonly string[] Marked =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "bḃḅḇƀ", "cçćĉċčḉƈ", "dďḋḍḏḑḓđð", "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệɇ", "fḟƒ", "gĝğġģǧǵḡǥ", "hĥȟḣḥḧḩḫẖħ",
        "iìíîïĩīĭįǐȉȋḭḯỉịıİɨ", "jĵǰɉ", "kķǩḱḳḵƙ", "lĺļľḷḹḻḽłƚ", "mḿṁṃ", "nñńņňǹṅṇṉṋ", "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿɵ", "pṕṗ",
        "rŕŗřȑȓṙṛṝṟɍ", "sśŝşšſșṡṣṥṧṩẛ", "tţťțṫṭṯṱẗŧ", "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựʉ", "vṽṿ", "wŵẁẃẅẇẉẘ", "xẋẍ", "yýÿŷȳẏẙỳỵỷỹɏ", "zźżžẑẓẕƶ",
    ];

    private static readonly FrozenDictionary<char, char> Plain =
        Marked.SelectMany(group => group.Skip(1), (group, marked) => (marked, Letter: group[0])).ToFrozenDictionary(one => one.marked, one => one.Letter);

    /// <summary>The letter in lower case and without a mark; any other character as it is.</summary>
    public static char Of(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        return char.IsAscii(lower) ? lower : Plain.GetValueOrDefault(lower, lower);
    }
}
