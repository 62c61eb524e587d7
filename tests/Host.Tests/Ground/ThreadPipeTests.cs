using DroneSeal.Host.Ground;

namespace DroneSeal.Host.Tests.Ground;

public sealed class ThreadPipeTests
{
    private readonly byte[] _into = new byte[65_535];

    [Fact]
    public void WhatIsWrittenComesOutInOrder()
    {
        var pipe = new ThreadPipe();
        for (byte i = 1; i <= 200; i++)
        {
            pipe.Write(new byte[i]);
        }

        for (var i = 1; i <= 200; i++)
        {
            Assert.Equal(i, pipe.Read(_into));
        }

        Assert.Equal(0, pipe.Read(_into));
    }

    [Fact]
    public void WhenNobodyReadsWhatIsTooMuchIsDroppedAndCounted()
    {
        var pipe = new ThreadPipe();
        for (var i = 0; i < 1000; i++)
        {
            pipe.Write([1, 2, 3]);
        }

        Assert.Equal(1000 - 256, pipe.Dropped);
        Assert.Equal(3, pipe.Read(_into));
    }

    [Fact]
    public void WhenAThreadWritesAndAnotherReadsEveryFrameIsWhole()
    {
        const int Frames = 200_000;
        var pipe = new ThreadPipe();
        var writer = new Thread(() =>
        {
            Span<byte> frame = stackalloc byte[64];
            for (var i = 0; i < Frames; i++)
            {
                frame.Fill((byte)i);
                pipe.Write(frame[..(1 + (i % 64))]);
            }
        });
        writer.Start();
        var read = 0L;
        while (writer.IsAlive || read + pipe.Dropped < Frames)
        {
            if (pipe.Read(_into) is > 0 and var length)
            {
                read++;
                Assert.Equal(-1, _into.AsSpan(0, length).IndexOfAnyExcept(_into[0]));
                Assert.Equal((byte)(length - 1), (byte)(_into[0] % 64));
            }
        }

        Assert.Equal(Frames, read + pipe.Dropped);
    }
}
