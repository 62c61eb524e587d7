using System.Globalization;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Watching;

/// <summary>What was said in words, newest first.</summary>
internal static class AlertPanel
{
    internal static IEnumerable<ScreenLine> Lines(Vehicle vehicle, WatchModel model, int most)
    {
        var alerts = vehicle.Alerts.Alerts;
        for (var i = alerts.Count - 1; i >= Math.Max(0, alerts.Count - most); i--)
        {
            var alert = alerts[i];
            var at = model.Utc - (model.Now - alert.At);
            yield return new ScreenLine($"{at.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} ", Tone.Dim)
                .Add($"{alert.Source,-9} ", Tone.Dim)
                .Add(alert.Text, ToneOf(alert.Severity))
                .Add(alert.Times > 1 ? $" (x{alert.Times})" : "", Tone.Dim);
        }

        if (alerts.Count == 0)
        {
            yield return new ScreenLine("none", Tone.Dim);
        }
    }

    private static Tone ToneOf(MavSeverity severity) => severity switch
    {
        <= MavSeverity.Error => Tone.Bad,
        MavSeverity.Warning => Tone.Warn,
        _ => Tone.Plain,
    };
}
