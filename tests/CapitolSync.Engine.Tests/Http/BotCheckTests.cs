using System.Text;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Tests.Http;

/// <summary>Pages that ask whether we are human, whatever their status.</summary>
public sealed class BotCheckTests
{
    [Theory]
    [InlineData("Vercel Security Checkpoint")]
    [InlineData("Just a moment...")]
    [InlineData("Attention Required! | Cloudflare")]
    [InlineData("Human Verification")]
    [InlineData("Pardon Our Interruption")]
    [InlineData("Access to this page has been denied.")]
    [InlineData("DDOS-GUARD")]
    public void Are_known_by_their_title(string title)
    {
        Assert.True(BotChecks.IsPage(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title lang=\"en\">{title}</title></head></html>")));
        Assert.True(BotChecks.IsPage(Encoding.UTF8.GetBytes($"\uFEFF<HTML><HEAD><TITLE>{title.ToUpperInvariant()}</TITLE></HEAD></HTML>")));
    }

    [Theory]
    [InlineData("<html><head><title>Politician Trades | Capitol Trades</title></head><body>Just a moment</body></html>")]
    [InlineData("{\"title\":\"Security Checkpoint\"}")]
    [InlineData("")]
    public void Other_pages_are_none(string page) => Assert.False(BotChecks.IsPage(Encoding.UTF8.GetBytes(page)));
}
