using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Parameters;

/// <summary>Parameters of one vehicle's autopilot, read and set to their ends.</summary>
internal sealed class ParameterSession
{
    private static readonly TimeSpan _versionTime = TimeSpan.FromSeconds(1.5);

    // A thousand parameters take this long over the slowest radios; a list that stands still ends earlier.
    private static readonly TimeSpan _listTime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _tellEvery = TimeSpan.FromSeconds(2);
    private readonly Station _station;
    private readonly ParameterExchange _exchange;

    internal ParameterSession(Station station, Vehicle vehicle)
    {
        _station = station;
        Vehicle = vehicle;
        var component = vehicle.AutopilotComponent!;
        _exchange = new ParameterExchange(component.Link!.Connection, component.Address);
        new MessageRequests(station, component).Gather([AutopilotVersion.MessageId], _versionTime);
        _exchange.Encoding = ParameterCodec.EncodingOf(
            vehicle.Autopilot.Version?.Capabilities ?? default, vehicle.Autopilot.Autopilot);
        station.Links.FrameCame += (in MavlinkFrame frame, Links.GroundLink _, TimeSpan now) =>
            _exchange.Receive(frame, now);
    }

    /// <summary>Whose parameters.</summary>
    internal Vehicle Vehicle { get; }

    /// <summary>All of them, by name; kept for completion too.</summary>
    /// <exception cref="GroundException">Not all came.</exception>
    internal ParameterSet ReadAll()
    {
        _exchange.ReadAll(_station.Now);
        var deadline = _station.Deadline(_listTime);
        var toldAt = _station.Now;
        _station.WaitUntil(
            () =>
            {
                _exchange.Tick(_station.Now);
                toldAt = TellProgress(toldAt);
                return _exchange.ListProgress.State != ParameterListState.Reading;
            },
            deadline);
        var progress = _exchange.ListProgress;
        if (progress.State != ParameterListState.Complete)
        {
            throw new GroundException(
                ExitCode.NoAnswer,
                progress.Received == 0
                    ? "the autopilot did not send its parameters"
                    : $"{progress.Received} of {progress.Total} parameters came; try again, the link "
                        + $"loses a lot");
        }

        var all = new ParameterSet(_exchange.Values.Values);
        ParameterCache.Write(_station.World, Vehicle.SystemId, all);
        return all;
    }

    /// <summary>One of them.</summary>
    /// <exception cref="GroundException">It was not told.</exception>
    internal ParameterValue Read(string name)
    {
        var pending = Finish(_exchange.Read(Checked(name), _station.Now));
        return pending.Outcome == ParameterOutcome.Done
            ? pending.Current!.Value
            : throw Unanswered(name);
    }

    /// <summary>Sets one and reads it back.</summary>
    /// <returns>What it holds now.</returns>
    /// <exception cref="GroundException">It was not told, or holds something else.</exception>
    internal ParameterValue Set(string name, double value)
    {
        var pending = Finish(_exchange.Set(Checked(name), value, _station.Now));
        return pending.Outcome switch
        {
            ParameterOutcome.Done => pending.Current!.Value,
            ParameterOutcome.Refused => throw new GroundException(ExitCode.Refused, pending.Words),
            _ when pending.Current is { } held => throw new GroundException(
                ExitCode.NoAnswer, $"{name} was {Number.Exact(held.Value)}; whether it was set is not known"),
            _ => throw Unanswered(name),
        };
    }

    private PendingParameter Finish(PendingParameter pending)
    {
        _station.WaitUntil(
            () =>
            {
                _exchange.Tick(_station.Now);
                return pending.IsDone;
            },
            _station.Deadline());
        return pending;
    }

    private static string Checked(string name) => name.Length is >= 1 and <= Text16.Count
        ? name.ToUpperInvariant()
        : throw new GroundException(ExitCode.BadInput, $"a parameter's name has 1 to {Text16.Count} letters");

    private GroundException Unanswered(string name)
    {
        var like = ParameterCache.Read(_station.World, Vehicle.SystemId)?.Like(name) ?? [];
        return new GroundException(
            ExitCode.NoAnswer,
            $"{name}: no answer; there may be no such parameter"
                + (like.Count > 0 ? $" (there is {string.Join(", ", like)})" : ""));
    }

    private TimeSpan TellProgress(TimeSpan toldAt)
    {
        var (_, received, total) = _exchange.ListProgress;
        if (_station.Now - toldAt < _tellEvery || _station.Options.IsJson)
        {
            return toldAt;
        }

        _station.Answer.Note($"{received} of {total} parameters");
        return _station.Now;
    }
}
