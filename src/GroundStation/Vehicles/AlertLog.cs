using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>The last things that were said. What is said again soon is counted, not repeated.</summary>
internal sealed class AlertLog
{
    private const int Most = 64;
    private const int LookBack = 8;
    private static readonly TimeSpan _same = TimeSpan.FromSeconds(30);
    private readonly List<Alert> _alerts = new(Most + 1);

    /// <summary>Oldest first.</summary>
    internal IReadOnlyList<Alert> Alerts => _alerts;

    /// <summary>How much was ever said.</summary>
    internal long Count { get; private set; }

    internal void Add(MavSeverity severity, string source, string text, TimeSpan now)
    {
        Count++;
        for (var i = _alerts.Count - 1; i >= Math.Max(0, _alerts.Count - LookBack); i--)
        {
            var old = _alerts[i];
            if (old.Text == text && old.Source == source && now - old.At < _same)
            {
                _alerts.RemoveAt(i);
                _alerts.Add(old with { At = now, Times = old.Times + 1 });
                return;
            }
        }

        _alerts.Add(new Alert(now, severity, source, text));
        if (_alerts.Count > Most)
        {
            _alerts.RemoveAt(0);
        }
    }

    /// <summary>What was said from an instant on.</summary>
    internal IEnumerable<Alert> Since(TimeSpan from) => _alerts.Where(alert => alert.At >= from);
}
