using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Tests.Analysis;

public sealed class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(5_000)]
    public void Rows_come_in_their_order_and_none_is_lost(int count) =>
        Assert.Equal(Enumerable.Range(0, count), Enumerable.Range(0, count).Ahead());

    [Fact]
    public void What_reading_throws_is_thrown_after_what_was_read_whole()
    {
        var taken = new List<int>();

        var error = Assert.Throws<InvalidOperationException>(() => taken.AddRange(Rows().Ahead()));

        Assert.Equal("row 300", error.Message);
        Assert.Equal(Enumerable.Range(0, 256), taken);

        static IEnumerable<int> Rows() => Enumerable.Range(0, 1_000).Select(row => row < 300 ? row : throw new InvalidOperationException($"row {row}"));
    }

    [Fact]
    public void Who_stops_early_stops_the_reading_and_has_its_source_closed()
    {
        var (read, isClosed) = (0, false);

        Assert.Equal([0, 1, 2], Rows().Ahead().Take(3));

        Assert.True(isClosed);
        Assert.InRange(read, 256, 256 * 7);

        IEnumerable<int> Rows()
        {
            try
            {
                while (true)
                    yield return read++;
            }
            finally
            {
                isClosed = true;
            }
        }
    }
}
