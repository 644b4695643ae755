using System.Text;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Tests.Http;

/// <summary>A byte order mark before a body, whichever source sends it, is no part of it.</summary>
public sealed class ByteOrderMarkTests
{
    [Theory]
    [InlineData("{\"results\":[]}")]
    [InlineData("<html></html>")]
    [InlineData("")]
    public async Task It_is_left_out_of_every_body(string text)
    {
        foreach (var announced in (long?[])[Encoding.UTF8.GetByteCount(text) + 3, null])
        {
            var bytes = Encoding.UTF8.GetBytes("\uFEFF" + text);
            using var body = await PageBody.ReadAsync(new MemoryStream(bytes), announced, 1_000_000, new FileValidators(null, null), TestContext.Current.CancellationToken);

            Assert.Equal(text, Encoding.UTF8.GetString(body.Span));
            Assert.Equal(text, Encoding.UTF8.GetString(body.Memory.Span));
        }
    }
}
