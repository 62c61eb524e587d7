namespace DroneSeal.SelfEdit;

/// <summary>Batches that go through everything remembered, in an order that follows the seed.</summary>
internal static class RehearsalPlan
{
    private const int Objects = 4;
    private const int Nothings = 2;
    private const int Anchors = 2;
    private const int MostSteps = 256;

    /// <summary>The batches of one pass: the longest memory once, the shorter ones as often as that takes.</summary>
    internal static List<IReadOnlyList<WindowSample>> Make(ReplayMemory memory, int seed)
    {
        var random = new Random(seed);
        var objects = Shuffled(memory.Objects.SelectMany(task => task.Views), random);
        var nothings = Shuffled(memory.Nothings.SelectMany(task => task.Views), random);
        var anchors = Shuffled(memory.Anchors.SelectMany(anchor => anchor.Places), random);
        var steps = Math.Min(MostSteps, Math.Max(
            Rounds(objects, Objects), Math.Max(Rounds(nothings, Nothings), Rounds(anchors, Anchors))));
        return [.. Enumerable.Range(0, steps).Select(step => (IReadOnlyList<WindowSample>)(WindowSample[])[
            .. Take(objects, step, Objects), .. Take(nothings, step, Nothings), .. Take(anchors, step, Anchors)])];
    }

    private static WindowSample[] Shuffled(IEnumerable<WindowSample> samples, Random random)
    {
        var shuffled = samples.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static int Rounds(WindowSample[] samples, int count) => (samples.Length + count - 1) / count;

    private static IEnumerable<WindowSample> Take(WindowSample[] samples, int step, int count) =>
        samples.Length == 0 ? [] : Enumerable.Range(step * count, count).Select(place => samples[place % samples.Length]);
}
