using System.Numerics;
using DroneSeal.Host.Flying;
using DroneSeal.Tests;

namespace DroneSeal.Host.Tests.Flying;

public sealed class TraceWriterTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"trace-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        using (var writer = new TraceWriter(_path, TimeSpan.Zero))
        {
            writer.Write(Line(1));
            writer.Write(Line(2));
        }

        Assert.Equal([Line(1), Line(2)], TraceLine.ReadFile(_path));
    }

    [Fact]
    public void AProcessThatGoesOnAfterAKillLosesOnlyTheLineThatWasCut()
    {
        using (var killed = new TraceWriter(_path, TimeSpan.Zero))
        {
            killed.Write(Line(1));
            killed.Write(Line(2));
        }

        using (var file = new FileStream(_path, FileMode.Open))
        {
            file.SetLength(file.Length - 9);
        }

        using (var next = new TraceWriter(_path, TimeSpan.Zero))
        {
            next.Write(Line(3));
        }

        Assert.Equal([Line(1), Line(3)], TraceLine.ReadFile(_path));
    }

    [Fact]
    public void ALineAllocatesNothing()
    {
        using var writer = new TraceWriter(_path, TimeSpan.Zero);
        writer.Write(Line(1));
        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                writer.Write(Line(1));
            }
        });

        Assert.Equal(0, allocated);
    }

    private static TraceLine Line(int seconds) => new(
        TimeSpan.FromSeconds(seconds), new Vector3(1, -2, seconds), Vector3.UnitX, Vector3.Zero, 80, true);
}
