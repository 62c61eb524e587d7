using System.Diagnostics;

namespace DroneSeal.Host.Tests.Agent.Faults;

/// <summary>A wall clock that is moved while a program runs; monotonic clocks go on as they are.</summary>
internal sealed class MovedClock
{
    private readonly string _library;
    private readonly string _seconds;

    /// <summary>A clock that shows the true time.</summary>
    /// <param name="folder">Where the library is compiled.</param>
    internal MovedClock(string folder)
    {
        _library = Path.Combine(folder, "moved_clock.so");
        _seconds = Path.Combine(folder, "moved_clock.seconds");
        File.WriteAllBytes(_seconds, BitConverter.GetBytes(0d));
        var source = Path.Combine(AppContext.BaseDirectory, "moved_clock.c");
        using var compiler = Process.Start(
            "g++",
            ["-x", "c", "-std=gnu11", "-O1", "-shared", "-fPIC", source, "-o", _library, "-ldl", "-lm"]);
        compiler.WaitForExit();
        Assert.Equal(0, compiler.ExitCode);
    }

    /// <summary>What the program must be started with; its children get it too.</summary>
    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = _library,
        ["MOVED_CLOCK"] = _seconds,
    };

    /// <summary>Moves it, in the middle of whatever runs.</summary>
    /// <param name="hours">From the true time; negative is back.</param>
    internal void Move(double hours)
    {
        using var file = new FileStream(_seconds, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Write(BitConverter.GetBytes(hours * 3600));
    }

    /// <summary>How far off the clock is for a program that is started now.</summary>
    internal TimeSpan Shown()
    {
        var start = new ProcessStartInfo("date", ["+%s"]) { RedirectStandardOutput = true };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var date = Process.Start(start)!;
        var shown = DateTimeOffset.FromUnixTimeSeconds(long.Parse(date.StandardOutput.ReadToEnd(), null));
        date.WaitForExit();
        return shown - TimeProvider.System.GetUtcNow();
    }
}
