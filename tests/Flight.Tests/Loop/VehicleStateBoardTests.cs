using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class VehicleStateBoardTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"board-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void WithoutAWriterThereIsNoBoard() => Assert.Null(VehicleStateBoard.TryOpen(_path));

    [Fact]
    public void BeforeTheFirstWriteThereIsNothingToRead()
    {
        using var board = VehicleStateBoard.Create(_path);
        using var reader = VehicleStateBoard.TryOpen(_path)!;

        Assert.False(reader.TryRead(out _));
    }

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        using var board = VehicleStateBoard.Create(_path);
        using var reader = VehicleStateBoard.TryOpen(_path)!;

        board.Write(State(3));
        Assert.True(reader.TryRead(out var first));
        board.Write(State(4));
        Assert.True(reader.TryRead(out var second));

        Assert.Equal(State(3), first);
        Assert.Equal(State(4), second);
    }

    [Fact]
    public void AHalfWrittenStateIsRefusedUntilTheNextWrite()
    {
        using var board = VehicleStateBoard.Create(_path);
        board.Write(State(3));
        using (var file = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = 8;
            file.WriteByte(7); // an odd sequence: the writer was killed here
        }

        using var reader = VehicleStateBoard.TryOpen(_path)!;
        Assert.False(reader.TryRead(out _));

        using var restarted = VehicleStateBoard.Create(_path);
        restarted.Write(State(5));
        Assert.True(reader.TryRead(out var state));
        Assert.Equal(State(5), state);
    }

    private static VehicleState State(int seconds) => new(
        TimeSpan.FromSeconds(seconds), new Vector3(1, 2, seconds), Vector3.UnitX, 0.1f, 0.2f, 0.3f, 0.4f);
}
