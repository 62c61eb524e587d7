using DroneSeal.Flight.Autopilot;
using DroneSeal.Mavlink;

namespace DroneSeal.Flight.Preflight;

/// <summary>
/// The doctor: reads the parameters that avoidance hangs on, says what is wrong, and may set the autopilot's time-out. Polled;
/// one thread.
/// </summary>
/// <remarks>
/// <code>
/// Reading --(all answered, or four seconds)--> Setting   only where it is allowed and needed
/// Reading --(otherwise)----------------------> Done
/// Setting --(read back as wanted)------------> Done      the new time-out counts
/// Setting --(refused or not answered)--------> Done      the old one counts; the speed limit is lower
/// </code>
/// A parameter that is not answered in time is taken for absent: the autopilot has no such parameter.
/// </remarks>
/// <param name="client">An autopilot that was found.</param>
/// <param name="context">The flight.</param>
public sealed class PreflightCheck(AutopilotClient client, PreflightContext context)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(4);

    private readonly List<string> _changes = [];
    private List<PendingParameter>? _reading;
    private PendingParameter? _setting;
    private TimeSpan _startedAt;

    /// <summary>What was found; null until it is done.</summary>
    public PreflightReport? Report { get; private set; }

    /// <summary>Goes on with it.</summary>
    public void Tick(TimeSpan now)
    {
        if (Report is not null)
        {
            return;
        }

        if (_reading is null)
        {
            _startedAt = now;
            _reading = [.. PreflightRules.NamesFor(client.Kind).Select(name => client.Parameters.Read(name, now))];
        }
        else if (_setting is null)
        {
            if (_reading.TrueForAll(parameter => parameter.IsDone) || now - _startedAt >= _patience)
            {
                Judge(now);
            }
        }
        else if (_setting.IsDone)
        {
            Conclude(_setting);
        }
    }

    private static float? ValueOf(PendingParameter parameter) => (float?)parameter.Current?.Value;

    private void Judge(TimeSpan now)
    {
        var timeout = Timeout();
        if (context.MaySetTimeout && timeout > PreflightRules.LongestTimeout && client.Style is { } style)
        {
            _setting = client.Parameters.Set(style.TimeoutParameter, PreflightRules.LongestTimeout.TotalSeconds, now);
            return;
        }

        Finish();
    }

    private void Conclude(PendingParameter setting)
    {
        _changes.Add(setting.Outcome == ParameterOutcome.Done
            ? $"{setting.Name} was set to {setting.Wanted:0.###} and read back."
            : $"{setting.Name} could not be set: {setting.Words}.");
        Finish();
    }

    private TimeSpan Timeout() => client.Style is { } style
        ? PreflightRules.TimeoutOf(style, Sheet()[style.TimeoutParameter])
        : TimeSpan.Zero;

    private ParameterSheet Sheet()
    {
        var values = _reading!.ToDictionary(parameter => parameter.Name, ValueOf);
        if (_setting is { Outcome: ParameterOutcome.Done })
        {
            values[_setting.Name] = ValueOf(_setting);
        }

        return new ParameterSheet(values);
    }

    private void Finish()
    {
        var timeout = Timeout();
        var room = context.SightMeters - context.StandOffMeters;
        var greatest = SpeedLimits.GreatestSpeed(room, timeout + context.Latency, context.Deceleration);
        var limit = MathF.Min(greatest, context.SpeedMetersPerSecond);
        if (limit < context.SpeedMetersPerSecond)
        {
            _changes.Add(
                $"The speed limit is {limit:0.0} m/s instead of {context.SpeedMetersPerSecond:0.0}: the autopilot flies on for"
                + $" {timeout.TotalSeconds:0.0} s after the last target.");
        }

        Report = new PreflightReport(PreflightRules.Judge(client.Kind, Sheet(), context), _changes, timeout, limit);
    }
}
