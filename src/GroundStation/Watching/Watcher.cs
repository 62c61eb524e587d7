using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;

namespace DroneSeal.GroundStation.Watching;

/// <summary>Watches until the operator has seen enough: on a screen, or in lines where there is
/// none.</summary>
internal sealed class Watcher
{
    // A terminal that was closed gives keys without end.
    private const int MostKeys = 16;
    private static readonly TimeSpan _drawEvery = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan _sayEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _askClockEvery = TimeSpan.FromSeconds(1);
    private readonly Station _station;
    private readonly WatchModel _model;
    private readonly StationAlerts _alerts = new();
    private readonly StreamRequests? _streams;
    private readonly TimeSpan _began;
    private TimeSpan _clockAskedAt;

    /// <summary>Makes a watcher.</summary>
    /// <param name="station">Whose links are watched.</param>
    /// <param name="title">What is watched, in words.</param>
    /// <param name="asksForStreams">Whether vehicles that stream too little are asked for more.</param>
    internal Watcher(Station station, string title, bool asksForStreams)
    {
        _station = station;
        _began = station.Now;
        _model = new WatchModel
        {
            Title = title,
            BeganAt = station.Now,
            Fleet = station.Fleet,
            Links = station.Links.Links,
            SelectedId = station.Options.VehicleId ?? 0,
        };
        _streams = asksForStreams ? new StreamRequests(station) : null;
    }

    /// <summary>Watches on a terminal until q or Ctrl-C.</summary>
    /// <param name="terminal">Opened here.</param>
    /// <param name="isOver">Whether there is nothing more to come; the last screen stays until q.</param>
    internal int OnScreen(ITerminal terminal, Func<bool> isOver)
    {
        using var screen = new WatchScreen(terminal.HasColor && !_station.Options.IsPlain);
        terminal.Open();
        var drawAt = TimeSpan.Zero;
        while (!_station.IsStopped && !IsTimeUp())
        {
            var isChanged = false;
            for (var i = 0; i < MostKeys && terminal.ReadKey() is { } key; i++)
            {
                if (!Obey(key))
                {
                    return ExitCode.Done;
                }

                isChanged = true;
            }

            Advance();
            if (isChanged || _station.World.Time.Now >= drawAt || isOver())
            {
                drawAt = _station.World.Time.Now + _drawEvery;
                terminal.Show(screen.Draw(_model, terminal.Width, terminal.Height));
            }
        }

        return ExitCode.Done;
    }

    /// <summary>Watches in lines, once a second, until Ctrl-C or the end.</summary>
    internal int InLines(Func<bool> isOver)
    {
        var sayAt = TimeSpan.Zero;
        while (!_station.IsStopped && !isOver() && !IsTimeUp())
        {
            Advance();
            if (_station.Now >= sayAt && _station.Fleet.Vehicles.Count > 0)
            {
                sayAt = _station.Now + _sayEvery;
                foreach (var vehicle in _station.Fleet.Vehicles)
                {
                    Say(vehicle);
                }

                _station.Answer.Flush();
            }
        }

        return ExitCode.Done;
    }

    private bool IsTimeUp() => _station.Options.Timeout is { } most && _station.Now - _began >= most;

    private void Advance()
    {
        _station.Poll();
        var now = _station.Now;
        _alerts.Look(_station.Fleet, _station.Links.Links, now);
        _streams?.Tick(now);
        if (now - _clockAskedAt >= _askClockEvery)
        {
            _clockAskedAt = now;
            AskClocks(now);
        }

        _model.Now = now;
        _model.Utc = _station.Utc;
    }

    private void AskClocks(TimeSpan now)
    {
        foreach (var vehicle in _station.Fleet.Vehicles)
        {
            if (vehicle.AutopilotComponent is { } autopilot)
            {
                autopilot.Link?.AskClock(autopilot.Address, now);
            }

            if (vehicle.AgentComponent is { } agent)
            {
                agent.Link?.AskClock(agent.Address, now);
            }
        }
    }

    // False when it means the end.
    private bool Obey(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Q or ConsoleKey.Escape:
                return false;
            case ConsoleKey.F:
                _model.IsFleetShown = !_model.IsFleetShown;
                return true;
            case ConsoleKey.Enter:
                _model.IsFleetShown = false;
                return true;
            case ConsoleKey.N or ConsoleKey.DownArrow or ConsoleKey.RightArrow:
                _model.Step(1);
                return true;
            case ConsoleKey.P or ConsoleKey.UpArrow or ConsoleKey.LeftArrow:
                _model.Step(-1);
                return true;
            default:
                return true;
        }
    }

    private void Say(Vehicle vehicle)
    {
        var report = vehicle.Autopilot;
        _station.Answer.Say(
            $"{vehicle.SystemId,3}  {VehicleText.State(report)}  {VehicleText.Battery(report)}  "
                + VehicleText.Position(report)
                + (vehicle.Agent.Editor is { } editor
                    ? $"  editor {VehicleText.Activity(editor.State)} {editor.Kept}/{editor.Proposed}"
                    : "")
                + (vehicle.IsLost(_station.Now) ? "  LOST" : ""));
        _station.Answer.Emit("status", writer => VehicleJson.Write(writer, vehicle, _station.Now));
    }
}
