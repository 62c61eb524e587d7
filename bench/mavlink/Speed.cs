using System.Text.Json;

namespace DroneSeal.MavlinkBench;

/// <summary>Ours and node-mavlink's frames a second of one core, on the same bytes, in turns.</summary>
/// <remarks>Each side finds, checks and fully decodes every frame. Processor time counts, so that other load
/// does not.</remarks>
internal static class Speed
{
    private const int Repeats = 20;

    internal static async Task<int> RunAsync(int rounds)
    {
        var (bytes, frames) = Telemetry.Make(seconds: 600);
        var file = Path.Combine(Path.GetTempPath(), $"telemetry-{Environment.ProcessId}.bin");
        await File.WriteAllBytesAsync(file, bytes);
        try
        {
            using var peer = NodeSide.Start(file);
            var own = new OwnSide();
            _ = (own.Round(bytes, frames, Repeats), await peer.RoundAsync(frames));
            var ours = new List<double>();
            var theirs = new List<double>();
            for (var i = 0; i < rounds; i++)
            {
                ours.Add(own.Round(bytes, frames, Repeats));
                theirs.Add(await peer.RoundAsync(frames));
            }
            Report(bytes.Length, frames, ours, theirs);
        }
        finally
        {
            File.Delete(file);
        }
        return 0;
    }

    private static void Report(int bytes, int frames, List<double> ours, List<double> theirs)
    {
        var ratios = ours.Zip(theirs, (a, b) => a / b).Order().ToList();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            frames,
            bytes,
            rounds = ours.Count,
            ours_frames_per_cpu_second = Math.Round(Median(ours)),
            node_mavlink_frames_per_cpu_second = Math.Round(Median(theirs)),
            ratio_median = Math.Round(Median(ratios), 1),
            ratio_lowest = Math.Round(ratios[0], 1),
            ratio_highest = Math.Round(ratios[^1], 1),
        }));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
