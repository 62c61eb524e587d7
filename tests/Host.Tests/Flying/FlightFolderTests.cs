using System.Diagnostics;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Tests.Flying;

public sealed class FlightFolderTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("droneseal-folders-").FullName;

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void AFolderWhoseProcessesAreGoneIsRemovedAtTheNextStart()
    {
        var left = Folder($"owner-{Gone()}");

        FlightFolder.CreateIn(_parent);

        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void AFolderThatALivingProcessUsesStays()
    {
        var used = Folder($"owner-{Gone()}", $"owner-{ProcessMark.Of(Environment.ProcessId)}");

        FlightFolder.CreateIn(_parent);

        Assert.True(Directory.Exists(used));
    }

    [Fact]
    public void AnIdThatWasGivenToAnotherProcessKeepsNothing()
    {
        var left = Folder($"owner-{Environment.ProcessId}-1");

        FlightFolder.CreateIn(_parent);

        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void AFolderThatNobodyHasClaimedYetStaysForAnHour()
    {
        var young = Folder();
        var old = Folder();
        Directory.SetLastWriteTimeUtc(old, DateTime.UtcNow - TimeSpan.FromMinutes(61));

        FlightFolder.CreateIn(_parent);

        Assert.True(Directory.Exists(young));
        Assert.False(Directory.Exists(old));
    }

    // Nothing of others may be touched, and the folder that was made is the caller's.
    [Fact]
    public void OtherFoldersStayAndTheNewOneIsClaimed()
    {
        var other = Directory.CreateDirectory(Path.Combine(_parent, "other")).FullName;

        var made = FlightFolder.CreateIn(_parent);
        FlightFolder.CreateIn(_parent);

        Assert.True(Directory.Exists(other));
        Assert.True(Directory.Exists(made.FullPath));
    }

    private static string Gone()
    {
        using var process = Process.Start("sleep", "60");
        var mark = ProcessMark.Of(process.Id);
        process.Kill();
        process.WaitForExit();
        return mark;
    }

    private string Folder(params string[] owners)
    {
        var path = Path.Combine(_parent, $"droneseal-{Guid.NewGuid():N}");
        var folder = Directory.CreateDirectory(path).FullName;
        foreach (var owner in owners)
        {
            File.WriteAllText(Path.Combine(folder, owner), "");
        }

        return folder;
    }
}
