namespace CapitolSync;

/// <summary>The names of the streams.</summary>
public static class StreamNames
{
    /// <summary>The listing of trades.</summary>
    public const string Trades = "ct.trades";

    /// <summary>The trades' own pages.</summary>
    public const string TradeDetails = "ct.tradeDetails";

    /// <summary>The issuers' own pages.</summary>
    public const string Issuers = "ct.issuers";

    /// <summary>The catalog of politicians and the committees' members.</summary>
    public const string Politicians = "ct.politicians";

    /// <summary>The committees of Congress and their members.</summary>
    public const string CongressCommittees = "congress.committees";

    /// <summary>The members' FEC IDs.</summary>
    public const string Candidates = "fec.candidates";

    /// <summary>The candidates' committees.</summary>
    public const string Committees = "fec.committees";

    /// <summary>The committees' itemized receipts.</summary>
    public const string Donations = "fec.donations";

    /// <summary>The Clerk's yearly indices of filings.</summary>
    public const string HouseIndex = "house.index";

    /// <summary>The Clerk's periodic transaction reports.</summary>
    public const string HouseFilings = "house.filings";

    /// <summary>The Senate's list of filings.</summary>
    public const string SenateIndex = "senate.index";

    /// <summary>The periodic transaction reports of senators.</summary>
    public const string SenateFilings = "senate.filings";

    /// <summary>The companies that file with the SEC.</summary>
    public const string Companies = "sec.companies";

    /// <summary>Daily closes of the tickers that members traded.</summary>
    public const string Prices = "prices.daily";
}
