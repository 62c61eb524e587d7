namespace DroneSeal.SelfEdit.Tests;

public sealed class LearnerProcessTests
{
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(30);

    [Fact]
    public void ALearnerThatIsKilledIsReportedByItsSignal()
    {
        using var learner = LearnerProcess.Start(Options("sleep"));
        Assert.True(learner.IsRunning);
        Assert.Null(learner.Exit);

        System.Diagnostics.Process.GetProcessById(learner.Id).Kill();

        var exit = learner.AwaitExit(_long);
        Assert.Equal(9, exit!.Signal);
        Assert.False(exit.IsClean);
    }

    [Fact]
    public void ALearnerThatFailsIsReportedWithItsLastWords()
    {
        using var learner = LearnerProcess.Start(Options("fail"));

        var exit = learner.AwaitExit(_long)!;

        Assert.Equal((5, null), (exit.Code, exit.Signal));
        Assert.Contains("out of luck", exit.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void AProgramThatIsNotThereIsAnAnswerAndNoException()
    {
        using var niced = LearnerProcess.Start(new LearnerOptions { Executable = "/no/such/program" });
        using var plain = LearnerProcess.Start(
            new LearnerOptions { Executable = "/no/such/program", Niceness = 0 });

        Assert.False(niced.AwaitExit(_long)!.IsClean);
        Assert.Contains("/no/such/program", plain.AwaitExit(_long)!.Words, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void ALearnerThatGrowsBeyondItsCapDiesAndTheCallerLives()
    {
        Skip.IfNot(File.Exists("/usr/bin/prlimit"), "prlimit (util-linux) is missing: no memory cap here.");
        using var learner = LearnerProcess.Start(Options("grow") with { MaxMemoryBytes = 768L << 20 });

        var exit = learner.AwaitExit(_long);

        Assert.NotNull(exit);
        Assert.False(exit.IsClean);
        Assert.Contains("memory cap 768 MiB by prlimit", learner.Limits, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void ALearnerIsNiced()
    {
        Skip.IfNot(File.Exists("/usr/bin/nice"), "nice (coreutils) is missing.");
        using var learner = LearnerProcess.Start(Options("sleep") with { Niceness = 7 });

        var expected = Math.Min(19, int.Parse(NicenessOf(Environment.ProcessId)) + 7);
        Assert.Equal(expected, int.Parse(NicenessOf(learner.Id)));
    }

    [Fact]
    public void DisposingEndsTheLearner()
    {
        var learner = LearnerProcess.Start(Options("sleep"));
        var id = learner.Id;
        learner.Dispose();

        Assert.True(SpinWait.SpinUntil(() => !OtherProcessRuns(id), _long));
    }

    [Fact]
    public void WrongSettingsAreAllNamedAtOnce()
    {
        var fault = Assert.Throws<ArgumentException>(
            () => LearnerProcess.Start(
                new LearnerOptions { Executable = "", Niceness = 40, MaxMemoryBytes = 1 }));

        Assert.Contains("Niceness", fault.Message, StringComparison.Ordinal);
        Assert.Contains("MaxMemoryBytes", fault.Message, StringComparison.Ordinal);
    }

    private static LearnerOptions Options(string what) => new()
    {
        Executable = "dotnet",
        Arguments = ["exec", Child.Location, what],
    };

    // The 19th field of /proc/PID/stat; the process has changed its niceness before it became the learner.
    private static string NicenessOf(int id)
    {
        var text = "";
        SpinWait.SpinUntil(
            () =>
            {
                text = File.ReadAllText($"/proc/{id}/stat");
                return text.Contains("(dotnet)", StringComparison.Ordinal)
                    || text.Contains("(.NET", StringComparison.Ordinal);
            },
            _long);
        return text[(text.LastIndexOf(')') + 2)..].Split(' ')[16];
    }

    private static bool OtherProcessRuns(int id)
    {
        try
        {
            return !File.ReadAllText($"/proc/{id}/stat").Contains(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
