using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests.Services;

public sealed class LogClientTests : IDisposable
{
    private readonly byte[] _log = new byte[20_011];
    private Wire _wire = new("perfect", 0);
    private uint _next;
    private uint _end;

    public LogClientTests() => new Random(3).NextBytes(_log);

    public void Dispose() => _wire.Dispose();

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public void OnAnyWireLogsAreListedAndGotByteForByte(string wire, int seed)
    {
        var client = Use(wire, seed);
        var listing = client.List(_wire.Now);
        Assert.True(_wire.Until(() => listing.IsDone, 60));
        Assert.Equal([1, 2, 3], listing.Logs.Select(log => (int)log.Id));

        using var into = new MemoryStream();
        var download = client.Get(listing.Logs.First(), into, _wire.Now);
        Assert.True(_wire.Until(() => download.IsDone, 120));
        Assert.Equal(LogOutcome.Done, download.Outcome);
        Assert.Equal(_log, into.ToArray());
    }

    [Fact]
    public void ABrokenDownloadGoesOnWhereItBroke()
    {
        var client = Use("perfect", 1);
        using var into = new MemoryStream();
        into.Write(_log.AsSpan(0, 10_000));
        var download = client.Get(new OnboardLog(1, _log.Length, 0), into, _wire.Now);
        Assert.Equal(9_990, download.Moved);

        Assert.True(_wire.Until(() => download.IsDone, 60));
        Assert.Equal(_log, into.ToArray());
    }

    [Fact]
    public void ALogThatEndsBeforeItsListedLengthIsGotToItsEnd()
    {
        var client = Use("perfect", 1);
        using var into = new MemoryStream();
        var download = client.Get(new OnboardLog(1, 25_000, 0), into, _wire.Now);

        Assert.True(_wire.Until(() => download.IsDone, 60));
        Assert.Equal(LogOutcome.Done, download.Outcome);
        Assert.Equal(_log, into.ToArray());
    }

    [Fact]
    public void WhenTheAutopilotFallsSilentItEndsInWords()
    {
        var client = Use("perfect", 1);
        using var into = new MemoryStream();
        var download = client.Get(new OnboardLog(1, _log.Length, 0), into, _wire.Now);
        _wire.Run(0.2);
        _wire.FarLink.IsCut = true;

        Assert.True(_wire.Until(() => download.IsDone, 12));
        Assert.Equal("log 1: nothing more comes", download.Words);
    }

    private LogClient Use(string wire, int seed)
    {
        _wire.Dispose();
        _wire = new Wire(wire, seed);
        var client = new LogClient(_wire.Near, Wire.Autopilot);
        _wire.OnFar = Answer;
        _wire.OnNear = client.Receive;
        _wire.OnTick = now =>
        {
            client.Tick(now);
            Stream(now);
        };
        return client;
    }

    private void Answer(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out LogRequestList _))
        {
            for (ushort id = 1; id <= 3; id++)
            {
                var size = (uint)_log.Length;
                _wire.Far.Send(new LogEntry { Id = id, NumLogs = 3, LastLogNum = 3, Size = size }, now);
            }
        }
        else if (frame.TryRead(out LogRequestData request))
        {
            _next = request.Ofs;
            _end = request.Ofs + request.Count;
        }
        else if (frame.Is<LogRequestEnd>())
        {
            _end = _next;
        }
    }

    private void Stream(TimeSpan now)
    {
        for (var i = 0; i < 5 && _next < _end; i++, _next += Bytes90.Count)
        {
            var data = new LogData { Id = 1, Ofs = _next };
            var rest = _log.AsSpan((int)Math.Min(_next, _log.Length));
            data.Count = (byte)Math.Min(rest.Length, Bytes90.Count);
            rest[..data.Count].CopyTo(data.Data);
            _wire.Far.Send(data, now);
        }
    }
}
