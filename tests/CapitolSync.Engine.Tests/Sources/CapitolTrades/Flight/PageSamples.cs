using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Flight;

/// <summary>Pages of every kind, as HTML and as the flight alone, each with what reads it.</summary>
public sealed class PageSamples : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 2, 25, 18, 0, 0, TimeSpan.Zero);
    private readonly List<Sample> _all = [];

    internal IReadOnlyList<Sample> All => _all;

    /// <summary>Listing pages with twelve trades each.</summary>
    internal IReadOnlyList<Sample> Listings => [.. _all.Where(sample => sample.Name.StartsWith("/trades?", StringComparison.Ordinal))];

    public async ValueTask InitializeAsync()
    {
        // Light and heavy pages: on the light ones nearly every mutation hits something that is read.
        foreach (var bytes in new[] { 0, 245_000 })
        {
            await using var replica = await ReplicaServer.StartAsync(new ReplicaOptions { Trades = 60, ListingBytes = bytes, DetailBytes = bytes / 4 }, TestContext.Current.CancellationToken);
            using var http = new HttpClient { BaseAddress = replica.BaseUri };
            var html = replica.Data.Trades.First(trade => trade.DetailShape == DetailShape.Html).TxId;
            var flight = replica.Data.Trades.First(trade => trade.DetailShape == DetailShape.Flight).TxId;
            var issuer = replica.Data.Issuers.First(issuer => issuer.Performance is not null).IssuerId;
            await AddAsync(http, "/trades?page=1&pageSize=12", body => TradePageReader.Read(body.Span, new TradePageContext(12, 60, Now)));
            await AddAsync(http, Invariant($"/trades/{html}"), body => TradeDetailReader.Read(body.Span, html));
            await AddAsync(http, Invariant($"/trades/{flight}"), body => TradeDetailReader.Read(body.Span, flight));
            await AddAsync(http, Invariant($"/issuers/{issuer}"), body => IssuerDetailReader.Read(body.Span, issuer));
            await AddAsync(http, "/politicians?page=1", static body => PoliticianPage.Read(body.Span));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private async Task AddAsync(HttpClient http, string target, Func<ReadOnlyMemory<byte>, object> read)
    {
        foreach (var rsc in new[] { false, true })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, target);
            if (rsc)
                request.Headers.Add("RSC", "1");
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var body = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            _all.Add(new Sample(target, rsc, body, read));
        }
    }

    /// <summary>A page.</summary>
    /// <param name="Name">Its address.</param>
    /// <param name="IsRsc">It is the flight alone.</param>
    /// <param name="Body">Its bytes.</param>
    /// <param name="Read">Reads it, or what became of it.</param>
    internal sealed record Sample(string Name, bool IsRsc, byte[] Body, Func<ReadOnlyMemory<byte>, object> Read)
    {
        /// <summary>Reads a page as a run does.</summary>
        /// <returns>The error id where it cannot be read; any other exception than the readers' own is let through.</returns>
        public string? TryRead(byte[] body)
        {
            try
            {
                if (HtmlPage.IsCutShort(body))
                    return ErrorIds.BodyTruncated;
                return Read(body) is null ? "nothing" : null;
            }
            catch (PageException failure)
            {
                return failure.ErrorId;
            }
        }
    }
}
