using System.Text;

namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>What filers write beside their trades, and what breaks readers of it.</summary>
internal static class CommentMaker
{
    private static readonly string[] Plain =
    [
        "LPL19", "LPL27", "Dividend reinvestment", "SUBHOLDING OF: Brokerage Account - DC1", "Rate/Coupon: 4.5%",
        "Sold by manager of the account, without the filer's knowledge", "Partial sale", "IRA rollover; see letter of 3/14",
    ];

    private static readonly string[] Nasty =
    [
        "He said \"hold\" — we did not", "C:\\filings\\2025\\new \"folder\"\\", "Spouse’s IRA 🏛️ (rolled over 🤝)",
        "𝒜𝓁𝓅𝒽𝒶 𐍈 Fund; 株式会社", "$5,000 covered call", "$undefined", "$L5", "$$", "null",
        "</script><!-- not the end --> <b>&amp;</b>", "line one\nline two\tand a tab", "self.__next_f.push([1,\"7:null\\n\"])",
        "\"data\":[{\"_txId\":1}],\"columnVisibility\":\"$undefined\"", "\\u0041 is no A, \\n is no newline",
        "before\u2028after", "14:T1026,", "ends in a backslash \\", "{\"tradeId\":1}]}", "Ünïcödé ñ ø ß ł 👩‍👩‍👧‍👦",
    ];

    private static readonly string[] Sentences =
    [
        "The trade was made by an independent adviser under a written agreement.", "\"Discretion\" rests with the trustee.",
        "Amends the report of last quarter; the amount was understated.", "Held in a joint account 🏦 since 2011.",
        "See C:\\reports\\annex.pdf, page 3 <draft>.", "Price not available – private sale.", "Ce titre a été reçu en héritage.",
        "The filer \\ the spouse each hold one half.", "7:[\"$\",\"main\",null,{\"data\":[{\"_txId\":2}]}]\n",
    ];

    /// <summary>A comment that all trades of a filing may carry.</summary>
    public static string? ForFiling(Dice dice) => dice.Chance(0.3) ? dice.Pick(Plain) : null;

    public static string? ForTrade(Dice dice, string? filing) => dice.Below(100) switch
    {
        < 2 => Long(dice),
        < 10 => dice.Pick(Nasty),
        < 20 => dice.Pick(Plain),
        < 30 => null,
        _ => filing,
    };

    /// <summary>Always long enough to be moved out of its row.</summary>
    private static string Long(Dice dice)
    {
        var text = new StringBuilder();
        var length = dice.Between(1100, 3500);
        while (text.Length < length)
            text.Append(dice.Pick(Sentences)).Append(' ');
        return text.ToString().TrimEnd();
    }
}
