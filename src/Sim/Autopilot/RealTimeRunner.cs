using System.Diagnostics;
using DroneSeal.Mavlink;

namespace DroneSeal.Sim;

/// <summary>
/// Runs a simulated autopilot by the real clock, until told to stop. For people and for processes of their
/// own.
/// </summary>
public static class RealTimeRunner
{
    /// <summary>The monotonic clock that links and autopilot share.</summary>
    public static Func<TimeSpan> Clock { get; } = static () => Stopwatch.GetElapsedTime(0);

    /// <summary>Opens a link and serves it; returns when <paramref name="cancel"/> says so.</summary>
    /// <param name="options">What is simulated.</param>
    /// <param name="uri">Where it listens, for example <c>tcpin:127.0.0.1:5760</c> or
    /// <c>udpout:127.0.0.1:14550</c>.</param>
    /// <param name="observe">Called after every turn with the autopilot; may be null.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="LinkException">The link cannot be opened.</exception>
    public static void Run(
        SimulatedAutopilotOptions options,
        string uri,
        Action<SimulatedAutopilot>? observe,
        CancellationToken cancel)
    {
        using var link = LinkFactory.Open(uri, Clock);
        using var autopilot = new SimulatedAutopilot(options);
        autopilot.Attach(link);
        Run(autopilot, observe, cancel);
    }

    /// <summary>
    /// Serves an autopilot that has its links; returns when <paramref name="cancel"/> says so.
    /// </summary>
    /// <inheritdoc cref="Run(SimulatedAutopilotOptions, string, Action{SimulatedAutopilot},
    /// CancellationToken)"/>
    public static void Run(
        SimulatedAutopilot autopilot, Action<SimulatedAutopilot>? observe, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(autopilot);
        while (!cancel.IsCancellationRequested)
        {
            autopilot.Step(Clock());
            observe?.Invoke(autopilot);
            cancel.WaitHandle.WaitOne(1);
        }
    }
}
