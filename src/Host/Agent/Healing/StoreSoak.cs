using System.Diagnostics;
using System.Globalization;
using DroneSeal.Host.Flying;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>Kills a process that writes adapter sets, again and again, each time at another moment, and looks each
/// time whether what is left can fly.</summary>
internal static class StoreSoak
{
    private const int LongestLifeMicroseconds = 60_000;

    private static readonly string _anchor = new('a', 64);

    /// <summary>The writer: saves, activates, releases, puts on trial, without an end.</summary>
    internal static int Write(string folder)
    {
        using var store = AdapterStore.Open(folder, _anchor);
        for (var i = store.Manifest.Generation; ; i++)
        {
            var set = Make(i);
            var sha256 = store.Save(set);
            SetTrialBook.Open(folder).TryBegin(sha256);
            store.SetTrial(sha256);
            store.Activate(sha256);
            SetTrialBook.Open(folder).NoteGood(sha256);
            if (i % 3 == 0)
            {
                store.Release();
            }

            Console.WriteLine(store.Manifest.Generation.ToString(CultureInfo.InvariantCulture));
            if (i % 50 == 49)
            {
                store.Retain();
            }
        }
    }

    /// <summary>Kills so many writers; the exit code is 0 where every store could fly.</summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="kills">How many.</param>
    /// <param name="seed">Of the moments.</param>
    internal static int Run(string folder, int kills, int seed)
    {
        Directory.CreateDirectory(folder);
        var failures = 0;
        var mended = 0;
        var generation = 0L;
        for (var i = 0; i < kills; i++)
        {
            var reported = Math.Max(generation, WriteAndKill(folder, seed + i));
            var (fault, wasMended, found) = Look(folder, reported);
            (generation, mended) = (found, mended + (wasMended ? 1 : 0));
            if (fault is not null)
            {
                failures++;
                Console.WriteLine($"kill {i + 1}: {fault}");
            }
        }

        Console.WriteLine(
            $"{kills} writers killed, {failures} stores that could not fly, {mended} whose manifest was mended,"
            + $" {generation} generations written");
        return failures == 0 ? ExitCode.Done : ExitCode.StoreDamaged;
    }

    private static AdapterSet Make(long number) => new(
        new Dictionary<string, AdapterArray>
        {
            ["domain/scale"] = new([4096], [.. Enumerable.Range(0, 4096).Select(i => number + (i * 0.001f))]),
        },
        _anchor);

#pragma warning disable CA5394 // The moment of a kill need not be a secret.
    private static long WriteAndKill(string folder, int seed)
    {
        var command = OwnProgram.Command("agent", "store-writer", "--folder", folder);
        using var writer = Process.Start(
            new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true })!;
        var reported = Number(writer.StandardOutput.ReadLine());
        var life = TimeSpan.FromMicroseconds(new Random(seed).Next(LongestLifeMicroseconds));
        for (var begin = MonotonicClock.Now(); MonotonicClock.Now() - begin < life;)
        {
            Thread.Yield();
        }

        writer.Kill();
        while (writer.StandardOutput.ReadLine() is { } line)
        {
            reported = Math.Max(reported, Number(line));
        }

        writer.WaitForExit();
        return reported;
    }
#pragma warning restore CA5394

    // The last line may be cut off.
    private static long Number(string? line) =>
        long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static (string? Fault, bool WasMended, long Generation) Look(string folder, long reported)
    {
        try
        {
            var choice = SetHealer.Choose(folder, _anchor);
            using var store = AdapterStore.Open(folder, _anchor);
            var generation = store.Manifest.Generation;
            var fault =
                choice.Sha256 is null ? $"the base model is left: {string.Join("; ", choice.Remarks)}"
                : store.Load(choice.Sha256).IsEmpty ? "the set is empty"
                : generation < reported ? $"generation {reported} was reported, {generation} is there"
                : null;
            return (fault, store.Recovered is not null, generation);
        }
        catch (StoreException damage)
        {
            return (damage.Message, false, reported);
        }
    }
}
