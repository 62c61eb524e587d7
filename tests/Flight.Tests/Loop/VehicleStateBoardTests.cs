using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class VehicleStateBoardTests : IDisposable
{
    private const int SecondSlot = 64 + 128; // the first slot's stamp, 48 bytes of state and 24 of range fit into 128

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
    public void ARangeIsReadWithTheStateThatItCameWithAndOnlyWithThat()
    {
        using var board = VehicleStateBoard.Create(_path);
        using var reader = VehicleStateBoard.TryOpen(_path)!;
        var range = new ForwardRange(TimeSpan.FromSeconds(3), 4, 0.1f, 0.05f);

        board.Write(State(3), range);
        Assert.True(reader.TryRead(out _, out var first));
        board.Write(State(4));
        Assert.True(reader.TryRead(out _, out var second));

        Assert.Equal(range, first);
        Assert.Null(second);
    }

    [Fact]
    public void AWriterThatIsKilledHalfWayLeavesTheStateBefore()
    {
        using (var board = VehicleStateBoard.Create(_path))
        {
            board.Write(State(3));
            board.Write(State(4));
        }

        Damage(SecondSlot, 5); // an odd stamp: the second was being written
        using var reader = VehicleStateBoard.TryOpen(_path)!;
        Assert.True(reader.TryRead(out var left));
        Assert.Equal(State(3), left);

        using var restarted = VehicleStateBoard.Create(_path);
        restarted.Write(State(5));
        Assert.True(reader.TryRead(out var state));
        Assert.Equal(State(5), state);
    }

    [Fact]
    public void AWriterThatGoesOnIsNewerThanTheOneBefore()
    {
        using var reader = Written(3, 4, 5);

        using (var restarted = VehicleStateBoard.Create(_path))
        {
            restarted.Write(State(6));
        }

        Assert.True(reader.TryRead(out var state));
        Assert.Equal(State(6), state);
    }

    [Fact]
    public void AFileOfAnotherKindIsNotRead()
    {
        using var reader = Written(3);

        Damage(0, 77);

        Assert.False(reader.TryRead(out _));
    }

    private VehicleStateBoard Written(params int[] seconds)
    {
        using var board = VehicleStateBoard.Create(_path);
        foreach (var one in seconds)
        {
            board.Write(State(one));
        }

        return VehicleStateBoard.TryOpen(_path)!;
    }

    private void Damage(int offset, byte value)
    {
        using var file = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = offset;
        file.WriteByte(value);
    }

    private static VehicleState State(int seconds) => new(
        TimeSpan.FromSeconds(seconds), new Vector3(1, 2, seconds), Vector3.UnitX, 0.1f, 0.2f, 0.3f, 0.4f);
}
