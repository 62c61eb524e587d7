using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

public sealed class MemoryGroupsTests : IDisposable
{
    private const string Own = "system.slice/droneseal.service";

    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void EachCapIsAGroupBelowTheServiceAndTheAgentStandsInOneOfItsOwn()
    {
        Mount("cpuset cpu io memory pids");

        var groups = MemoryGroups.Prepare(_root.Path, $"0::/{Own}\n", 77);
        var learner = groups.Make("learner", 1 << 30);
        learner!.Take(88);

        Assert.True(groups.AreThere);
        Assert.Equal("77", Text("agent/cgroup.procs"));
        Assert.Equal("+memory", Text("cgroup.subtree_control"));
        Assert.Equal("1073741824", Text("learner/memory.max"));
        Assert.Equal("88", Text("learner/cgroup.procs"));
        Assert.Null(groups.Make("flight", null));
    }

    [Fact]
    public void WhatTheKernelEndedForWantOfMemoryIsCounted()
    {
        Mount("memory");
        var learner = MemoryGroups.Prepare(_root.Path, $"0::/{Own}\n", 1).Make("learner", 1 << 30)!;
        Assert.Null(learner.Killed);

        File.WriteAllText(Path.Combine(learner.FullPath, "memory.events"),
            "low 0\nhigh 4\nmax 9\noom 2\noom_kill 3\n");

        Assert.Equal(3, learner.Killed);
    }

    [Theory]
    [InlineData("12:memory:/a\n0::/\n", "not mounted")]
    [InlineData("4:memory:/docker\n", "not mounted")]
    public void WhereThereIsNoVersionTwoThatIsSaid(string membership, string words)
    {
        var groups = MemoryGroups.Prepare(_root.Path, membership, 1);

        Assert.False(groups.AreThere);
        Assert.Contains(words, groups.Description, StringComparison.Ordinal);
        Assert.Null(groups.Make("learner", 1 << 30));
    }

    [Fact]
    public void WithoutTheMemoryControllerThereAreNoGroups()
    {
        Mount("cpu pids");

        Assert.Contains(
            "not handed", MemoryGroups.Prepare(_root.Path, $"0::/{Own}\n", 1).Description,
                StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNoGroupCapsTheMemoryAnotherLimitDoes()
    {
        var settings = new ProcessSettings { MemoryBytes = 1 << 30, Nice = 10, Processors = [2, 3] };

        var (plain, words) = ChildCommand.Wrap(["dotnet", "x"], settings, capsByGroup: false);
        var (grouped, _) = ChildCommand.Wrap(["dotnet", "x"], settings, capsByGroup: true);

        Assert.Equal(
            ["/usr/bin/nice", "-n", "10", "/usr/bin/taskset", "-c", "2,3", "/usr/bin/prlimit",
                "--data=1073741824", "--", "dotnet", "x"],
            plain);
        Assert.DoesNotContain("/usr/bin/prlimit", grouped);
        Assert.Contains("1024 MiB by prlimit", words, StringComparison.Ordinal);
    }

    private void Mount(string controllers)
    {
        File.WriteAllText(Path.Combine(_root.Path, "cgroup.controllers"), controllers + "\n");
        var own = Directory.CreateDirectory(Path.Combine(_root.Path, Own)).FullName;
        File.WriteAllText(Path.Combine(own, "cgroup.controllers"), controllers + "\n");
    }

    private string Text(string name) => File.ReadAllText(Path.Combine(_root.Path, Own, name));
}
