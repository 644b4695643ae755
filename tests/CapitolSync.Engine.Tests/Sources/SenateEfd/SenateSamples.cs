using System.Text;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>Reports made by the replica.</summary>
internal static class SenateSamples
{
    public static readonly SenateFilerNames Filer = new("Jane Q", "Doe", "Doe, Janie (Senator)");

    public static byte[] Bytes(string page) => Encoding.UTF8.GetBytes(page);

    public static SenateReport Report(params SenateTransaction[] rows) =>
        new(new Guid("727b4eb6-1111-4222-8333-444455556666"), Filer, new DateOnly(2026, 6, 16)) { Transactions = rows };

    public static SenateTransaction Row(string asset = "Apple Inc. - Common Stock", string? ticker = "AAPL") =>
        new(new DateOnly(2026, 5, 15), "Joint", asset, "Purchase", "$1,001 - $15,000") { Ticker = ticker };

    /// <summary>A report with everything in it.</summary>
    public static SenateReport Everything() => Report(
        Row(),
        new SenateTransaction(new DateOnly(2026, 5, 16), "Self", "BofA Finance LLC Notes", "Sale (Full)", "$15,001 - $50,000")
        {
            AssetType = "Other",
            Comment = "Matured & redeemed",
            Details = ["<em>Company:</em> Bank of America Corporation &nbsp;(Charlotte, NC)", "<em>Description:</em>&nbsp;Equity Index-Linked Note"],
        },
        new SenateTransaction(new DateOnly(2026, 5, 17), "Spouse", "City of Mobile AL", "Purchase", "$50,001 - $100,000") { AssetType = "Municipal Security", Details = ["<em>Rate/Coupon:</em> 5.5%<br>\n <em>Matures:</em> 2036-04-15"] },
        new SenateTransaction(new DateOnly(2026, 5, 18), "Child", "NVIDIA Corporation", "Sale (Partial)", "$100,001 - $250,000") { Ticker = "NVDA", AssetType = "Stock Option", Details = ["Option Type: Call <br/><em>Strike price:</em> $1,075.50 <br>\n<em>Expires:</em> 08/21/2026"] },
        new SenateTransaction(new DateOnly(2026, 5, 19), "Joint", "CBS Corporation", "Exchange", "$1,001 - $15,000") { Received = ("ViacomCBS Inc.", "VIAC") });
}
