using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests.Services;

public sealed class MissionUploadTests : IDisposable
{
    private readonly List<MissionItemInt> _stored = [];
    private Wire _wire = new("perfect", 0);
    private int _count = -1;
    private TimeSpan _askAt;
    private MavMissionResult _verdict = MavMissionResult.Accepted;

    public void Dispose() => _wire.Dispose();

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public void OnAnyWireEachItemArrivesOnceInOrder(string wire, int seed)
    {
        var upload = Use(wire, seed);

        Assert.True(_wire.Until(() => upload.IsDone, 60));
        Assert.Equal([100, 101, 102, 103, 104], _stored.Select(item => item.X));
    }

    [Fact]
    public void ARefusalIsTold()
    {
        _verdict = MavMissionResult.NoSpace;
        var upload = Use("perfect", 1);
        Assert.True(_wire.Until(() => upload.IsDone, 60));

        Assert.Contains("NoSpace", upload.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAnAnswerItEndsInWords()
    {
        var upload = Use("perfect", 1);
        _wire.OnFar = null;
        Assert.True(_wire.Until(() => upload.IsDone, 12));

        Assert.Equal("mission: no answer", upload.Words);
    }

    private MissionUpload Use(string wire, int seed)
    {
        _wire.Dispose();
        _wire = new Wire(wire, seed);
        var items = Enumerable.Range(100, 5)
            .Select(x => new MissionItemInt { Command = MavCommand.NavWaypoint, X = x });
        var upload = new MissionUpload(_wire.Near, Wire.Autopilot, [.. items], _wire.Now);
        _wire.OnFar = Store;
        _wire.OnNear = upload.Receive;
        _wire.OnTick = now =>
        {
            upload.Tick(now);
            AskNext(now);
        };
        return upload;
    }

    private void Store(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out MissionCount count) && _count < 0)
        {
            _count = count.Count;
            _askAt = now;
        }
        else if (frame.TryRead(out MissionItemInt item))
        {
            if (item.Seq == _stored.Count)
            {
                _stored.Add(item);
                _askAt = now;
            }

            if (_stored.Count == _count)
            {
                var ack = new MissionAck { Type = _verdict, TargetSystem = 1, TargetComponent = 191 };
                _wire.Far.Send(ack, now);
            }
        }
    }

    private void AskNext(TimeSpan now)
    {
        if (_count > _stored.Count && now >= _askAt)
        {
            _askAt = now + TimeSpan.FromSeconds(1);
            var next = (ushort)_stored.Count;
            var request = new MissionRequestInt { Seq = next, TargetSystem = 1, TargetComponent = 191 };
            _wire.Far.Send(request, now);
        }
    }
}
