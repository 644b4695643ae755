using System.Globalization;
using System.Text;
using CapitolSync.Engine.Store.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace CapitolSync.Engine.Tests.Store;

/// <summary>Days and moments in UTF-8 are those that .NET reads, and nothing else is one.</summary>
public sealed class Utf8IsoTests
{
    [Fact]
    public void What_is_stored_is_read() => Prop.ForAll(ArbMap.Default.ArbFor<DateTime>(), Gen.Choose(0, 9_999_999).ToArbitrary(), (moment, ticks) =>
    {
        var stored = new DateTimeOffset(new DateTime(moment.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc).AddTicks(ticks), TimeSpan.Zero);

        Assert.Equal(stored.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), Iso.Instant(stored));
        Assert.Equal(stored.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), Iso.Stamp(stored));
        Assert.True(Utf8Iso.TryInstant(Bytes(Iso.Instant(stored)), out var instant));
        Assert.Equal(stored, instant);
        Assert.True(Utf8Iso.TryInstant(Bytes(Iso.Stamp(stored)), out var stamp));
        Assert.Equal(Iso.Instant(Iso.Stamp(stored)), stamp);
        Assert.True(Utf8Iso.TryDay(Bytes(Iso.Day(stored)), out var day));
        Assert.Equal(DateOnly.FromDateTime(stored.UtcDateTime), day);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, "2026-01-15T17:30:00Z", "2026-01-15T17:30:00.000Z")]
    [InlineData(5_000_000, "2026-01-15T17:30:00.5Z", "2026-01-15T17:30:00.500Z")]
    [InlineData(9_999_999, "2026-01-15T17:30:00.9999999Z", "2026-01-15T17:30:00.999Z")]
    public void A_moment_is_as_exact_as_it_was_given(int ticks, string instant, string stamp)
    {
        var moment = new DateTimeOffset(2026, 1, 15, 12, 30, 0, TimeSpan.FromHours(-5)).AddTicks(ticks);

        Assert.Equal((instant, stamp), (Iso.Instant(moment), Iso.Stamp(moment)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-02-29")]
    [InlineData("2025-00-10")]
    [InlineData("2025-13-10")]
    [InlineData("2025-10-32")]
    [InlineData("0000-01-01")]
    [InlineData("2025/10/10")]
    [InlineData("2025-1-100")]
    [InlineData(" 2025-10-1")]
    [InlineData("2025-10-10T00:00:00Z")]
    public void Anything_else_is_no_day(string text) => Assert.False(Utf8Iso.TryDay(Bytes(text), out _));

    [Theory]
    [InlineData("2025-10-10")]
    [InlineData("2025-10-10T24:00:00Z")]
    [InlineData("2025-10-10T10:60:00Z")]
    [InlineData("2025-10-10T10:00:60Z")]
    [InlineData("2025-10-10T10:00:00")]
    [InlineData("2025-10-10T10:00:00.Z")]
    [InlineData("2025-10-10T10:00:00.12345678Z")]
    [InlineData("2025-10-10T10:00:00+02:00")]
    [InlineData("2025-10-10 10:00:00Z")]
    public void Anything_else_is_no_moment(string text) => Assert.False(Utf8Iso.TryInstant(Bytes(text), out _));

    [Fact]
    public void The_year_has_ascii_digits() => Assert.False(Utf8Iso.TryDay(Bytes(new DateOnly(2025, 1, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).Replace('2', '٢')), out _));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
