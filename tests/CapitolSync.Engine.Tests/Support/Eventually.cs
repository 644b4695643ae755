namespace CapitolSync.Engine.Tests.Support;

/// <summary>Waits for what happens beside the test, on another thread that nobody can be asked to wait for.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        for (var started = TimeProvider.System.GetTimestamp(); !condition();)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"It did not come to pass: {what}.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
