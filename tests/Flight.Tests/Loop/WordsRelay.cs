using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Tests.Loop;

/// <summary>Stands in the wire between an autopilot and whoever listens, and lets a test change what the
/// autopilot says of itself.</summary>
internal sealed class WordsRelay : IDisposable
{
    private readonly MavlinkConnection _toAutopilot;
    private readonly MavlinkConnection _toListener;
    private readonly MavlinkFrameHandler _hear;
    private readonly MavlinkFrameHandler _ask;

    internal WordsRelay(ILink toAutopilot, ILink toListener)
    {
        _toAutopilot = new MavlinkConnection(toAutopilot, default);
        _toListener = new MavlinkConnection(toListener, default);
        _hear = Hear;
        _ask = Ask;
    }

    internal Func<LocalPositionNed, LocalPositionNed>? Position { get; set; }

    internal Func<Attitude, Attitude>? Attitude { get; set; }

    internal Func<EkfStatusReport, EkfStatusReport>? Estimator { get; set; }

    /// <summary>Whether the estimator's reports are lost.</summary>
    internal bool LosesEstimator { get; set; }

    /// <summary>Whether commands are lost on their way to the autopilot.</summary>
    internal bool LosesCommands { get; set; }

    /// <summary>Whether the autopilot's answers to commands are lost.</summary>
    internal bool LosesAnswers { get; set; }

    /// <summary>Whether the other stamps of the autopilot's clock are left out.</summary>
    internal bool HidesOtherClocks { get; set; }

    /// <summary>Passes on what the listener says.</summary>
    internal void PassQuestions(TimeSpan now) => _toListener.Poll(now, _ask);

    /// <summary>Passes on what the autopilot says.</summary>
    internal void PassAnswers(TimeSpan now) => _toAutopilot.Poll(now, _hear);

    public void Dispose()
    {
        _toAutopilot.Dispose();
        _toListener.Dispose();
    }

    private void Ask(in MavlinkFrame frame, TimeSpan now)
    {
        if (!LosesCommands || !frame.Is<CommandLong>())
        {
            _toAutopilot.Forward(frame, now);
        }
    }

    private void Hear(in MavlinkFrame frame, TimeSpan now)
    {
        if (Position is { } move && frame.TryRead(out LocalPositionNed position))
        {
            _toListener.SendAs(move(position), frame.Sender, now);
        }
        else if (Attitude is { } turn && frame.TryRead(out Attitude attitude))
        {
            _toListener.SendAs(turn(attitude), frame.Sender, now);
        }
        else if (Estimator is { } judge && frame.TryRead(out EkfStatusReport report))
        {
            _toListener.SendAs(judge(report), frame.Sender, now);
        }
        else if (!IsLost(frame))
        {
            _toListener.Forward(frame, now);
        }
    }

    private bool IsLost(in MavlinkFrame frame) =>
        (HidesOtherClocks && (frame.Is<SystemTime>() || frame.Is<GlobalPositionInt>()))
        || (LosesEstimator && frame.Is<EkfStatusReport>())
        || (LosesAnswers && frame.Is<CommandAck>());
}
