using System.Runtime.CompilerServices;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>
/// Reads a listed trade that is written as trades nearly always are. The keys and what is required are those of the
/// records' own declarations; a test reads whatever it reads with the serializer as well.
/// </summary>
internal static class PlainTrade
{
    private const int AllOfTrade = (1 << 14) - 1, AllOfPolitician = 3, AllOfIssuer = 3;

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
            seen |= Read(ref plain, key, trade);
        return plain.IsPlain && seen == AllOfTrade ? trade : null;
    }

    /// <returns>The bit of a required key.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Read(ref PlainJson plain, ReadOnlySpan<byte> key, TradeDto trade)
    {
        if (Is(key, "_txId"u8))
            return Bit(0, trade.TxId = plain.Whole());
        if (Is(key, "_politicianId"u8))
            return Bit(1, trade.PoliticianId = plain.Text());
        if (Is(key, "_issuerId"u8))
            return Bit(2, trade.IssuerId = plain.Whole());
        if (Is(key, "politician"u8))
            return Bit(3, trade.Politician = Politician(ref plain));
        if (Is(key, "issuer"u8))
            return Bit(4, trade.Issuer = Issuer(ref plain));
        if (Is(key, "chamber"u8))
            return Bit(5, trade.Chamber = plain.Text());
        if (Is(key, "comment"u8))
            return Bit(6, trade.Comment = plain.Text());
        if (Is(key, "owner"u8))
            return Bit(7, trade.Owner = plain.Text());
        if (Is(key, "price"u8))
            return Bit(8, trade.Price = plain.Real());
        if (Is(key, "value"u8))
            return Bit(9, trade.Value = plain.Real());
        if (Is(key, "pubDate"u8))
            return Bit(10, trade.PubDate = plain.Text());
        if (Is(key, "txDate"u8))
            return Bit(11, trade.TxDate = plain.Text());
        if (Is(key, "txType"u8))
            return Bit(12, trade.TxType = plain.Text());
        if (Is(key, "reportingGap"u8))
            return Bit(13, trade.ReportingGap = plain.Whole());
        if (Is(key, "txTypeExtended"u8))
            trade.TxTypeExtended = plain.Text();
        else
            plain.Skip();
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static PoliticianDto? Politician(ref PlainJson plain)
    {
        if (!plain.Opens())
            return null;
        var politician = new PoliticianDto();
        var seen = 0;
        while (plain.Next(out var key))
        {
            if (Is(key, "lastName"u8))
                seen |= Bit(0, politician.LastName = plain.Text());
            else if (Is(key, "party"u8))
                seen |= Bit(1, politician.Party = plain.Text());
            else if (Is(key, "_stateId"u8))
                politician.StateId = plain.Text();
            else if (Is(key, "chamber"u8))
                politician.Chamber = plain.Text();
            else if (Is(key, "dob"u8))
                politician.Dob = plain.Text();
            else if (Is(key, "firstName"u8))
                politician.FirstName = plain.Text();
            else if (Is(key, "gender"u8))
                politician.Gender = plain.Text();
            else if (Is(key, "nickname"u8))
                politician.Nickname = plain.Text();
            else
                plain.Skip();
        }

        return plain.Requires(seen == AllOfPolitician) ? politician : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static IssuerDto? Issuer(ref PlainJson plain)
    {
        if (!plain.Opens())
            return null;
        var issuer = new IssuerDto();
        var seen = 0;
        while (plain.Next(out var key))
        {
            if (Is(key, "issuerName"u8))
                seen |= Bit(0, issuer.IssuerName = plain.Text());
            else if (Is(key, "issuerTicker"u8))
                seen |= Bit(1, issuer.IssuerTicker = plain.Text());
            else if (Is(key, "_stateId"u8))
                issuer.StateId = plain.Text();
            else if (Is(key, "c2iq"u8))
                issuer.C2iq = plain.Text();
            else if (Is(key, "country"u8))
                issuer.Country = plain.Text();
            else if (Is(key, "sector"u8))
                issuer.Sector = plain.Text();
            else
                plain.Skip();
        }

        return plain.Requires(seen == AllOfIssuer) ? issuer : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Is(ReadOnlySpan<byte> key, ReadOnlySpan<byte> name) => key.Length == name.Length && ByteSearch.Begins(key, name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bit<T>(int place, T _) => 1 << place;
}
