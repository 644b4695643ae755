using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Tests.Settings;

/// <summary>Durations say their unit; of a bare number it is told what was probably meant.</summary>
public sealed class DurationTextTests
{
    private const string Example = "Write hours, minutes and seconds, such as '00:01:00' for one minute";

    [Theory]
    [InlineData("00:01:00", 60)]
    [InlineData(" 01:30:00 ", 5400)]
    [InlineData("1.00:00:00", 86_400)]
    [InlineData("00:00:01.5", 1.5)]
    [InlineData("0", 0)]
    [InlineData("00:00:00", 0)]
    public void A_duration_is_hours_minutes_and_seconds_or_zero(string text, double seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), DurationText.Parse(text));
        Assert.Null(DurationText.Complaint(TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData("1", "; for 1 second write '00:00:01'.")]
    [InlineData("90", "; for 90 seconds write '00:01:30'.")]
    [InlineData("1.5", "; for 1.5 seconds write '00:00:01.5000000'.")]
    [InlineData("60000", "; for 60,000 milliseconds write '00:01:00'.")]
    [InlineData("600000000", ".")]
    [InlineData("-1", ".")]
    [InlineData("0.006", ".")]
    [InlineData("soon", ".")]
    [InlineData("", ".")]
    public void A_bare_number_is_none_and_is_told_what_was_probably_meant(string text, string guess)
    {
        Assert.Null(DurationText.Parse(text));
        Assert.Equal(Example + guess, DurationText.Explain(text));
    }

    [Theory]
    [InlineData("00:00:00.9999999")]
    [InlineData("-00:00:01")]
    [InlineData("1.00:00:00.0000001")]
    public void A_duration_out_of_range_is_told_the_range(string text) =>
        Assert.Equal("It must be from 00:00:01 (one second) to 1.00:00:00 (one day), or zero.", DurationText.Complaint(DurationText.Parse(text)!.Value));
}
