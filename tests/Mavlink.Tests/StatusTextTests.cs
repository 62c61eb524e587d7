using DroneSeal.Mavlink.Messages;
using DroneSeal.Tests;

namespace DroneSeal.Mavlink.Tests;

public sealed class StatusTextTests
{
    private static readonly MavlinkAddress _vehicle = new(1, 1);

    private readonly StatusTextAssembler _assembler = new();

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(399)]
    public void WhenATextIsSentItArrivesWhole(int length)
    {
        var words = new string('x', length - 1) + "!";
        var link = new FakeLink();
        using var sending = new MavlinkConnection(link, _vehicle);
        new StatusTextSender().Send(sending, MavSeverity.Warning, words, TimeSpan.Zero);

        var lines = Receive(link.Sent, out _);

        Assert.Equal(new StatusTextLine(_vehicle, MavSeverity.Warning, words), Assert.Single(lines));
    }

    [Fact]
    public void ATickWithNothingToGiveOutAllocatesNothing()
    {
        _assembler.Tick(TimeSpan.Zero, out _);
        var allocated = Allocations.Of(() => _assembler.Tick(TimeSpan.FromSeconds(1), out _));

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void WhenAPieceIsLostTheGapShows()
    {
        var link = new FakeLink();
        using var sending = new MavlinkConnection(link, _vehicle);
        new StatusTextSender().Send(
            sending, MavSeverity.Error, new string('a', 50) + new string('b', 50) + "c", TimeSpan.Zero);

        link.Sent.RemoveAt(1);
        var lines = Receive(link.Sent, out _);

        Assert.Equal(new string('a', 50) + "...c", Assert.Single(lines).Text);
    }

    [Fact]
    public void WhenTheEndDoesNotComeThePatienceEnds()
    {
        var text = new StatusText { Id = 3, Text = new string('a', 50), Severity = MavSeverity.Info };
        Assert.False(_assembler.TryComplete(text, _vehicle, TimeSpan.Zero, out _));

        Assert.False(_assembler.Tick(StatusTextAssembler.Patience, out _));
        var late = StatusTextAssembler.Patience + TimeSpan.FromTicks(1);
        Assert.True(_assembler.Tick(late, out var unfinished));

        Assert.Equal(new string('a', 50) + "...", unfinished.Text);
        Assert.False(_assembler.Tick(TimeSpan.FromHours(1), out _));
    }

    [Fact]
    public void WhenTwoSendersUseOneIdTheirTextsStayApart()
    {
        var other = new MavlinkAddress(2, 1);
        var first = new StatusText { Id = 3, Text = new string('a', 50) };
        var end = new StatusText { Id = 3, ChunkSeq = 1, Text = "end" };
        _assembler.TryComplete(first, _vehicle, TimeSpan.Zero, out _);

        Assert.True(_assembler.TryComplete(end, other, TimeSpan.Zero, out var line));

        Assert.Equal("...end", line.Text);
    }

    [Fact]
    public void WhenNoTextEndsOnlySoManyStayOpen()
    {
        for (ushort id = 1; id <= 1000; id++)
        {
            var text = new StatusText { Id = id, Text = new string('a', 50) };
            _assembler.TryComplete(text, _vehicle, TimeSpan.Zero, out _);
        }

        var open = 0;
        while (_assembler.Tick(TimeSpan.FromHours(1), out _))
        {
            open++;
        }

        Assert.Equal(StatusTextAssembler.MostOpen, open);
    }

    private List<StatusTextLine> Receive(List<byte[]> frames, out int count)
    {
        var receiving = new FakeLink();
        receiving.Arrive([.. frames]);
        using var connection = new MavlinkConnection(receiving, new MavlinkAddress(255, 190));
        var lines = new List<StatusTextLine>();
        count = connection.Poll(TimeSpan.Zero, (in MavlinkFrame frame, TimeSpan now) =>
        {
            if (frame.TryRead<StatusText>(out var text)
                && _assembler.TryComplete(text, frame.Sender, now, out var line))
            {
                lines.Add(line);
            }
        });
        return lines;
    }
}
