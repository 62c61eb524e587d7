using DroneSeal.GroundStation.Links;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Sessions;

/// <summary>One command's time at the links: polls them, knows the fleet, waits for things. One
/// thread.</summary>
internal sealed class Station : IDisposable
{
    /// <summary>Longest wait for a first heartbeat.</summary>
    internal static readonly TimeSpan FindTime = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait for an answer.</summary>
    internal static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(10);

    // A heartbeat comes once a second, so after this long every vehicle with a fair link was heard.
    private static readonly TimeSpan _others = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan _late = TimeSpan.FromSeconds(1.3);
    private readonly GroundWorld _world;

    /// <summary>Opens the links.</summary>
    /// <exception cref="LinkException">A link cannot be opened.</exception>
    internal Station(GroundWorld world, StationOptions options)
    {
        _world = world;
        Options = options;
        Answer = new Answer(world, options.IsJson);
        Links = new LinkSet(options.Links, world.OpenLink, world.Time);
        Links.FrameCame += Fleet.Take;
    }

    /// <summary>What was asked for.</summary>
    internal StationOptions Options { get; }

    /// <summary>Where the answer goes.</summary>
    internal Answer Answer { get; }

    /// <summary>The links.</summary>
    internal LinkSet Links { get; }

    /// <summary>Everyone who was heard.</summary>
    internal Fleet Fleet { get; } = new();

    /// <summary>Monotonic.</summary>
    internal TimeSpan Now => _world.Time.Now;

    /// <summary>The time of day.</summary>
    internal DateTimeOffset Utc => _world.Time.Utc;

    /// <summary>The outside.</summary>
    internal GroundWorld World => _world;

    /// <summary>Whether the operator wants to end.</summary>
    internal bool IsStopped => _world.Stop.IsCancellationRequested;

    /// <summary>When the whole answer must be there, counted from now.</summary>
    internal TimeSpan Deadline(TimeSpan? usual = null) => Now + (Options.Timeout ?? usual ?? AnswerTime);

    /// <summary>Polls until something holds, time is up, or the operator ends it.</summary>
    /// <returns>Whether it holds.</returns>
    internal bool WaitUntil(Func<bool> holds, TimeSpan deadline)
    {
        while (!IsStopped)
        {
            Poll();
            if (holds())
            {
                return true;
            }

            if (Now >= deadline)
            {
                return false;
            }
        }

        throw new GroundException(ExitCode.Interrupted, "interrupted");
    }

    /// <summary>Polls once, and rests where nothing came.</summary>
    internal void Poll()
    {
        if (Links.Poll(Now) == 0)
        {
            _world.Time.Rest();
        }

        Fleet.Tick(Now);
    }

    /// <summary>Waits for the vehicle that is meant.</summary>
    /// <param name="isFit">What it must have been heard to have.</param>
    /// <param name="need">The same in words.</param>
    /// <exception cref="GroundException">None was heard, or several and none was named.</exception>
    internal Vehicle Find(Func<Vehicle, bool> isFit, string need)
    {
        var began = Now;
        var deadline = Deadline(FindTime);
        if (Options.VehicleId is { } id)
        {
            return WaitUntil(() => Fleet.Find(id) is { } named && isFit(named), deadline)
                ? Fleet.Find(id)!
                : throw NotFound(id, need, Now - began);
        }

        TimeSpan? firstAt = null;
        WaitUntil(
            () =>
            {
                firstAt ??= Fleet.Vehicles.Any(isFit) ? Now : null;
                return firstAt is { } first && Now - first >= _others;
            },
            deadline);
        List<Vehicle> fit = [.. Fleet.Vehicles.Where(isFit)];
        return fit.Count switch
        {
            1 => fit[0],
            0 => throw NotFound(null, need, Now - began),
            _ => throw new GroundException(
                ExitCode.NoVehicle,
                $"{fit.Count} vehicles are on the link ({Ids(fit)}): say which with --vehicle"),
        };
    }

    /// <summary>The vehicle, with its autopilot and its agent where both are there: it is waited for the one
    /// whose heartbeat is late or lost.</summary>
    internal Vehicle FindWhole()
    {
        var vehicle = Find(static _ => true, "");
        WaitUntil(
            () => vehicle.AutopilotComponent is not null && vehicle.AgentComponent is not null, Now + _late);
        return vehicle;
    }

    /// <summary>The vehicle with an autopilot.</summary>
    internal Vehicle FindAutopilot() => Find(vehicle => vehicle.AutopilotComponent is not null, "autopilot");

    /// <summary>The vehicle with an agent.</summary>
    internal Vehicle FindAgent() => Find(vehicle => vehicle.AgentComponent is not null, "DroneSeal agent");

    /// <inheritdoc/>
    public void Dispose() => Links.Dispose();

    private GroundException NotFound(byte? id, string need, TimeSpan waited)
    {
        if (Fleet.Vehicles.Count == 0)
        {
            return new GroundException(ExitCode.NoVehicle, LinkTrouble.Explain(Links.Links, waited));
        }

        var who = id is { } named ? $"vehicle {named}" : "a vehicle";
        var seconds = Number.Of(waited.TotalSeconds, "0.#", "s");
        return new GroundException(
            ExitCode.NoVehicle,
            id is { } wanted && Fleet.Find(wanted) is null
                ? $"{who} was not heard in {seconds}; heard were {Ids(Fleet.Vehicles)}"
                : $"{who} with a {need} was not heard in {seconds}; without one were {Ids(Fleet.Vehicles)}");
    }

    private static string Ids(IEnumerable<Vehicle> vehicles) =>
        string.Join(", ", vehicles.Select(vehicle => vehicle.SystemId));
}
