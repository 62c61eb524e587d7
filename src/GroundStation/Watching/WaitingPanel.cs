using DroneSeal.GroundStation.Links;

namespace DroneSeal.GroundStation.Watching;

/// <summary>What is shown while nobody is heard.</summary>
internal static class WaitingPanel
{
    internal static IEnumerable<ScreenLine> Lines(WatchModel model)
    {
        yield return new ScreenLine($"waiting for a heartbeat on {model.Title}");
        var waited = model.Now - model.BeganAt;
        if (waited > TimeSpan.FromSeconds(3))
        {
            foreach (var line in LinkTrouble.Explain(model.Links, waited).Split('\n'))
            {
                yield return new ScreenLine(line, Tone.Dim);
            }
        }
    }
}
