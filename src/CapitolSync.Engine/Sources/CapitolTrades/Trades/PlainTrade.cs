using System.Runtime.CompilerServices;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>
/// Reads a listed trade that is written as trades nearly always are. The keys and what is required are those of the
/// records' own declarations; a test reads whatever it reads with the serializer as well.
/// </summary>
internal static class PlainTrade
{
    // The required ones come first.
    private const int AllOfTrade = (1 << 14) - 1, AllOfPolitician = 3, AllOfIssuer = 3;

    private static readonly PlainKeys TradeKeys = new(
        "_txId", "_politicianId", "_issuerId", "politician", "issuer", "chamber", "comment", "owner", "price", "value", "pubDate", "txDate", "txType", "reportingGap",
        "txTypeExtended");

    private static readonly PlainKeys PoliticianKeys = new("lastName", "party", "_stateId", "chamber", "dob", "firstName", "gender", "nickname");

    private static readonly PlainKeys IssuerKeys = new("issuerName", "issuerTicker", "_stateId", "c2iq", "country", "sector");

    /// <summary>Reads a trade.</summary>
    /// <param name="json">Valid JSON without references.</param>
    /// <returns>The trade; <see langword="null"/> if it is not plain or lacks a key, which the serializer will tell.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TradeDto? Read(ReadOnlySpan<byte> json)
    {
        var plain = new PlainJson(json);
        if (!plain.Opens())
            return null;
        var trade = new TradeDto();
        var seen = 0;
        while (plain.Next(out var key))
            seen |= Read(ref plain, TradeKeys.Find(key), trade);
        return plain.IsPlain && (seen & AllOfTrade) == AllOfTrade ? trade : null;
    }

    /// <returns>The bit of the key.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Read(ref PlainJson plain, int key, TradeDto trade)
    {
        switch (key)
        {
            case 0:
                trade.TxId = plain.Whole();
                break;
            case 1:
                trade.PoliticianId = plain.Text();
                break;
            case 2:
                trade.IssuerId = plain.Whole();
                break;
            case 3:
                trade.Politician = Politician(ref plain);
                break;
            case 4:
                trade.Issuer = Issuer(ref plain);
                break;
            case 5:
                trade.Chamber = plain.Text();
                break;
            case 6:
                trade.Comment = plain.Text();
                break;
            case 7:
                trade.Owner = plain.Text();
                break;
            case 8:
                trade.Price = plain.Real();
                break;
            case 9:
                trade.Value = plain.Real();
                break;
            case 10:
                trade.PubDate = plain.Text();
                break;
            case 11:
                trade.TxDate = plain.Text();
                break;
            case 12:
                trade.TxType = plain.Text();
                break;
            case 13:
                trade.ReportingGap = plain.Whole();
                break;
            case 14:
                trade.TxTypeExtended = plain.Text();
                break;
            default:
                plain.Skip();
                return 0;
        }

        return 1 << key;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static PoliticianDto? Politician(ref PlainJson plain)
    {
        if (!plain.Opens())
            return null;
        var politician = new PoliticianDto();
        var seen = 0;
        while (plain.Next(out var name))
        {
            var key = PoliticianKeys.Find(name);
            if (key < 0)
            {
                plain.Skip();
                continue;
            }

            seen |= 1 << key;
            var text = plain.Text();
            switch (key)
            {
                case 0:
                    politician.LastName = text;
                    break;
                case 1:
                    politician.Party = text;
                    break;
                case 2:
                    politician.StateId = text;
                    break;
                case 3:
                    politician.Chamber = text;
                    break;
                case 4:
                    politician.Dob = text;
                    break;
                case 5:
                    politician.FirstName = text;
                    break;
                case 6:
                    politician.Gender = text;
                    break;
                default:
                    politician.Nickname = text;
                    break;
            }
        }

        return plain.Requires((seen & AllOfPolitician) == AllOfPolitician) ? politician : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static IssuerDto? Issuer(ref PlainJson plain)
    {
        if (!plain.Opens())
            return null;
        var issuer = new IssuerDto();
        var seen = 0;
        while (plain.Next(out var name))
        {
            var key = IssuerKeys.Find(name);
            if (key < 0)
            {
                plain.Skip();
                continue;
            }

            seen |= 1 << key;
            var text = plain.Text();
            switch (key)
            {
                case 0:
                    issuer.IssuerName = text;
                    break;
                case 1:
                    issuer.IssuerTicker = text;
                    break;
                case 2:
                    issuer.StateId = text;
                    break;
                case 3:
                    issuer.C2iq = text;
                    break;
                case 4:
                    issuer.Country = text;
                    break;
                default:
                    issuer.Sector = text;
                    break;
            }
        }

        return plain.Requires((seen & AllOfIssuer) == AllOfIssuer) ? issuer : null;
    }
}
