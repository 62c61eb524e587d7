using DroneSeal.Flight.Autopilot;
using DroneSeal.Mavlink;

namespace DroneSeal.Flight.Preflight;

/// <summary>
/// The doctor: reads the parameters that avoidance hangs on, says what is wrong, and may set what takes
/// effect at once. Polled; one thread.
/// </summary>
/// <remarks>
/// <code>
/// Reading --(all answered, or patience over)-> Setting   only where it is allowed and needed
/// Reading --(otherwise)----------------------> Done
/// Setting --(read back, refused or silent)---> Done      what was read back counts; a long one slows
/// </code>
/// A parameter that is not answered four seconds after the first answer is taken for absent: an autopilot is
/// silent about parameters that it does not have. One that is starting up may need some time until its first
/// answer.
/// </remarks>
/// <param name="client">An autopilot that was found.</param>
/// <param name="context">The flight.</param>
public sealed class PreflightCheck(AutopilotClient client, PreflightContext context)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan _firstPatience = TimeSpan.FromSeconds(30);

    private readonly List<string> _changes = [];
    private List<PendingParameter>? _reading;
    private List<PendingParameter>? _setting;
    private TimeSpan _startedAt;
    private TimeSpan? _answeredAt;

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
            _reading =
                [.. PreflightRules.NamesFor(client.Kind).Select(name => client.Parameters.Read(name, now))];
        }
        else if (_setting is null)
        {
            if (_reading.TrueForAll(parameter => parameter.IsDone) || IsPatienceOver(_reading, now))
            {
                Judge(now);
            }
        }
        else if (_setting.TrueForAll(parameter => parameter.IsDone))
        {
            _changes.AddRange(_setting.Select(Words));
            Finish();
        }
    }

    private static float? ValueOf(PendingParameter parameter) => (float?)parameter.Current?.Value;

    private static string Words(PendingParameter setting) => setting.Outcome == ParameterOutcome.Done
        ? $"{setting.Name} was set to {setting.Wanted:0.###} and read back."
        : $"{setting.Name} could not be set: {setting.Words}.";

    private bool IsPatienceOver(List<PendingParameter> reading, TimeSpan now)
    {
        if (_answeredAt is null && reading.Exists(parameter => parameter.Current is not null))
        {
            _answeredAt = now;
        }

        return now - _startedAt >= _firstPatience || now - _answeredAt >= _patience;
    }

    private void Judge(TimeSpan now)
    {
        var settable = PreflightRules.Judge(client.Kind, Sheet(), context)
            .Where(advice => advice is { IsSettable: true, Value: not null });
        if (context.MaySetParameters && settable.ToList() is { Count: > 0 } wanted)
        {
            _setting = wanted.ConvertAll(advice => client.Parameters.Set(advice.Name, advice.SetTo, now));
            return;
        }

        Finish();
    }

    private TimeSpan Timeout() => client.Style is { } style
        ? PreflightRules.TimeoutOf(style, Sheet()[style.TimeoutParameter])
        : TimeSpan.Zero;

    private ParameterSheet Sheet()
    {
        var values = _reading!.ToDictionary(parameter => parameter.Name, ValueOf);
        foreach (var set in _setting ?? [])
        {
            values[set.Name] = ValueOf(set) ?? values[set.Name];
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
                $"The speed limit is {limit:0.0} m/s instead of {context.SpeedMetersPerSecond:0.0}:"
                + $" the autopilot flies on for {timeout.TotalSeconds:0.0} s after the last target.");
        }

        Report = new PreflightReport(
            PreflightRules.Judge(client.Kind, Sheet(), context), _changes, timeout, limit)
        {
            AutopilotMarginMeters = PreflightRules.MarginOf(client.Kind, Sheet()),
        };
    }
}
