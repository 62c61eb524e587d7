using System.Diagnostics;
using DroneSeal.GroundStation.Output;

namespace DroneSeal.GroundStation.Benching;

/// <summary>How long <c>watch</c> takes from the start of its process to its first screen.</summary>
internal static class StartBench
{
    // The last row of a screen; nobody is heard, so the frame stands there at once.
    private const string LastWords = "q quit";
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(60);

    /// <summary>Starts it so often, one after another.</summary>
    /// <exception cref="GroundException">There is no terminal, or no screen came.</exception>
    internal static int Run(Answer answer, string program, int starts)
    {
        if (!TerminalProcess.IsHere)
        {
            throw new GroundException(
                ExitCode.BadInput, "a terminal is made by util-linux's script, which is not here");
        }

        var seconds = Enumerable.Range(0, starts).Select(_ => Start(program)).Order().ToList();
        var (median, longest) = (seconds[seconds.Count / 2], seconds[^1]);
        answer.Say($"{starts} starts: {Number.Of(median, "0.00", "s")} to the first screen in the middle, "
            + $"{Number.Of(longest, "0.00", "s")} at most");
        answer.Emit("bench_starts", writer =>
        {
            writer.WriteNumber("starts", starts);
            writer.WriteNumber("median_seconds", median);
            writer.WriteNumber("longest_seconds", longest);
        });
        return ExitCode.Done;
    }

    private static double Start(string program)
    {
        var began = Stopwatch.StartNew();
        using var terminal = new TerminalProcess($"{program} watch --link udpin:127.0.0.1:0");
        var isShown = terminal.WaitFor(LastWords, 0, _most) >= 0;
        var took = began.Elapsed.TotalSeconds;
        if (!isShown)
        {
            throw new GroundException(
                ExitCode.CheckFailed, $"no screen came; it said: {Printable.Of(terminal.Text)}");
        }

        terminal.Type("q");
        return terminal.WaitForExit(_most) == ExitCode.Done
            ? took
            : throw new GroundException(ExitCode.CheckFailed, "q did not end it");
    }
}
