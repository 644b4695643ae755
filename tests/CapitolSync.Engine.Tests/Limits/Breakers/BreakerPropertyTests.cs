using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CapitolSync.Engine.Tests.Limits.Breakers;

/// <summary>Any sequence of events, and what always holds of the breaker.</summary>
public sealed class BreakerPropertyTests
{
    [Fact]
    public void The_breaker_keeps_its_invariants_in_any_sequence_of_events() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), script => new Story(script).Play())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(300));

    private sealed class Story(byte[] script)
    {
        private readonly ManualTime _time = new();
        private readonly List<BreakerPass> _open = [];
        private readonly List<Task<BreakerPass>> _waiting = [];
        private readonly Dictionary<int, (int Probes, int Abandoned)> _periods = [];
        private CircuitBreaker _breaker = null!;
        private BreakerOptions _options = null!;

        public void Play()
        {
            var first = script.Length > 0 ? script[0] : 0;
            _options = new BreakerOptions
            {
                MaxFailures = 1 + first % 4,
                BreakDuration = first % 5 == 0 ? null : TimeSpan.FromSeconds(10),
                MaxBreaks = 1 + first % 3,
            };
            _breaker = new CircuitBreaker(_options, _time);
            foreach (var step in script.Skip(1))
            {
                Do(step % 8, step / 8);
                RequireInvariants();
            }

            // Nobody waits for ever: closed by hand, it lets everybody through.
            _breaker.Reset();
            Task.WhenAll(_waiting.Select(static task => task.ContinueWith(static _ => { }, TaskScheduler.Default))).Wait(TestContext.Current.CancellationToken);
            Assert.Equal(BreakerState.Closed, _breaker.Status.State);
            Assert.All(_waiting, task => Assert.True(task.IsCompletedSuccessfully || task.Exception!.InnerException is BreakerTrippedException));
        }

        private void Do(int what, int which)
        {
            switch (what)
            {
                case 0 or 1 or 2:
                    Enter();
                    break;
                case 3 when _open.Count > 0:
                    _breaker.Succeeded(Take(which));
                    break;
                case 4 or 5 when _open.Count > 0:
                    _breaker.Failed(Take(which), new InvalidOperationException());
                    break;
                case 6 when _open.Count > 0:
                    var pass = Take(which);
                    if (pass.IsProbe)
                        _periods[pass.Period] = _periods[pass.Period] with { Abandoned = _periods[pass.Period].Abandoned + 1 };
                    _breaker.Abandoned(pass);
                    break;
                case 7 when which == 31:
                    _breaker.Reset();
                    break;
                default:
                    _time.Advance(TimeSpan.FromSeconds(which / 2));
                    break;
            }
        }

        private void Enter()
        {
            var before = _breaker.Status;
            ValueTask<BreakerPass> entering;
            try
            {
                entering = _breaker.EnterAsync(TestContext.Current.CancellationToken);
            }
            catch (BreakerTrippedException)
            {
                Assert.Equal(BreakerState.Tripped, before.State);
                return;
            }

            if (!entering.IsCompleted)
            {
                // Waiting is for a break, or for the probe of another; who waits already may get that at any time.
                Assert.True(before.State is BreakerState.HalfOpen
                    || before is { State: BreakerState.Open, ProbeIn: { } left } && (left > TimeSpan.Zero || _waiting.Count > 0));
                _waiting.Add(entering.AsTask());
                return;
            }

            if (entering.IsFaulted)
            {
                Assert.Equal(BreakerState.Tripped, before.State);
                Assert.IsType<BreakerTrippedException>(entering.AsTask().Exception!.InnerException);
                return;
            }

            var pass = entering.Result;
            Assert.Equal(before.State != BreakerState.Closed, pass.IsProbe);
            Granted(pass);
            _open.Add(pass);
        }

        private void Granted(BreakerPass pass)
        {
            if (!pass.IsProbe)
                return;
            var (probes, abandoned) = _periods.GetValueOrDefault(pass.Period);
            _periods[pass.Period] = (probes + 1, abandoned);
            // One probe, and another only in the place of one that was abandoned.
            Assert.True(probes + 1 <= abandoned + 1, $"{probes + 1} probes in a period, {abandoned} of them abandoned");
        }

        private BreakerPass Take(int which)
        {
            var pass = _open[which % _open.Count];
            _open.Remove(pass);
            return pass;
        }

        private void RequireInvariants()
        {
            var status = _breaker.Status;
            Assert.True(status.Failures >= 0 && status.Breaks >= 0 && status.Breaks <= _options.MaxBreaks, status.ToString());
            Assert.Equal(status.State == BreakerState.Open, status.ProbeIn is not null);
            Assert.Equal(status.State == BreakerState.Tripped, _breaker.Tripped is not null);
            if (status.State == BreakerState.Closed)
                Assert.True(status.Failures < _options.MaxFailures, status.ToString());
            if (_options.BreakDuration is null)
                Assert.True(status.State is BreakerState.Closed or BreakerState.Tripped, status.ToString());
        }
    }
}
