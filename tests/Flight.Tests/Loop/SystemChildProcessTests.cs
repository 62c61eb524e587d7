using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

/// <summary>Real processes of the system's own shell; every wait is bounded.</summary>
public sealed class SystemChildProcessTests
{
    [Fact]
    public void TheEndOfAProcessIsNoticedWithItsExitCode()
    {
        using var child = new SystemChildProcess(["/bin/sh", "-c", "exit 3"]);
        child.Start();

        Assert.True(SpinWait.SpinUntil(() => !child.IsRunning, TimeSpan.FromSeconds(30)));
        Assert.Equal("exit code 3", child.LastEnd);
    }

    [Fact]
    public void AKilledProcessEndsAndCanBeStartedAgain()
    {
        using var child = new SystemChildProcess(["/bin/sh", "-c", "exec sleep 600"]);
        for (var start = 0; start < 2; start++)
        {
            child.Start();
            Assert.True(SpinWait.SpinUntil(() => child.ProcessId != 0, TimeSpan.FromSeconds(30)));
            Assert.True(child.IsRunning);

            child.Kill();
            Assert.True(SpinWait.SpinUntil(() => !child.IsRunning, TimeSpan.FromSeconds(30)));
            Assert.Equal("ended by signal 9", child.LastEnd);
        }
    }

    [Fact]
    public void AProgramThatIsNotThereIsSaidInWords()
    {
        using var child = new SystemChildProcess(["/nowhere/vision"]);
        child.Start();

        Assert.True(SpinWait.SpinUntil(() => !child.IsRunning, TimeSpan.FromSeconds(30)));
        Assert.Contains("/nowhere/vision cannot be started", child.LastEnd, StringComparison.Ordinal);
    }
}
