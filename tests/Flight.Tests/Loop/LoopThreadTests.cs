using System.Globalization;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class LoopThreadTests
{
    [Fact]
    public void WhatARaisedThreadStartsHasTheUsualScheduling()
    {
        var (words, own, child) = ("", "", "");
        var raised = new Thread(() =>
        {
            words = LoopThread.Raise();
            own = Scheduling();
            var started = new Thread(() => child = Scheduling());
            started.Start();
            started.Join();
        });
        raised.Start();
        raised.Join();

        Assert.Equal("0", child);
        Assert.Equal(words.StartsWith("real-time", StringComparison.Ordinal) ? "1" : "0", own);
    }

    [Fact]
    public void ATimeThatHasPassedIsNotWaitedFor()
    {
        LoopThread.SleepUntil(TimeSpan.Zero);
        LoopThread.SleepUntil(TimeSpan.FromSeconds(-3));
    }

    // The 41st number of a thread's line: its policy.
    private static string Scheduling()
    {
        var line = File.ReadAllText("/proc/thread-self/stat");
        var behindName = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return int.Parse(behindName[38], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }
}
