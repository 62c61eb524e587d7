using DroneSeal.Mavlink.Tests.Links;

namespace DroneSeal.Mavlink.Tests.Services;

/// <summary>A companion and an autopilot with a wire between them, on a clock that steps 10 ms.</summary>
internal sealed class Wire : IDisposable
{
    internal static readonly MavlinkAddress Companion = new(1, 191);
    internal static readonly MavlinkAddress Autopilot = new(1, 1);
    private readonly ManualClock _clock = new();
    private readonly MavlinkFrameHandler _nearHandler;
    private readonly MavlinkFrameHandler _farHandler;

    internal Wire(string name, int seed)
    {
        (NearLink, FarLink) = LoopbackLink.Pair(() => _clock.Now, Wires.Of(name), seed);
        Near = new MavlinkConnection(NearLink, Companion);
        Far = new MavlinkConnection(FarLink, Autopilot);
        _nearHandler = (in MavlinkFrame frame, TimeSpan now) => OnNear?.Invoke(frame, now);
        _farHandler = (in MavlinkFrame frame, TimeSpan now) => OnFar?.Invoke(frame, now);
    }

    internal LoopbackLink NearLink { get; }

    internal LoopbackLink FarLink { get; }

    internal MavlinkConnection Near { get; }

    internal MavlinkConnection Far { get; }

    internal TimeSpan Now => _clock.Now;

    /// <summary>What each side does with frames and with each step.</summary>
    internal MavlinkFrameHandler? OnNear { get; set; }

    internal MavlinkFrameHandler? OnFar { get; set; }

    internal Action<TimeSpan>? OnTick { get; set; }

    public void Dispose()
    {
        Near.Dispose();
        Far.Dispose();
    }

    /// <summary>Steps until it is so; false when that takes longer than allowed.</summary>
    internal bool Until(Func<bool> isSo, double atMostSeconds)
    {
        for (var end = Now + TimeSpan.FromSeconds(atMostSeconds); Now < end;)
        {
            if (isSo())
            {
                return true;
            }

            _clock.AdvanceMilliseconds(10);
            Far.Poll(Now, _farHandler);
            Near.Poll(Now, _nearHandler);
            OnTick?.Invoke(Now);
        }

        return isSo();
    }

    internal void Run(double seconds) => Until(() => false, seconds);
}
