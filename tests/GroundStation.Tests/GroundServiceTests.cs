using DroneSeal.GroundStation.Tests.Peers;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Tests;

/// <summary>The agent's side: within its budget, each order once, alive whatever comes.</summary>
public sealed class GroundServiceTests : IDisposable
{
    private const int FuzzedFrames = 100_000;
    private readonly SimulatedTime _time = new();
    private readonly LoopbackLink _near;
    private readonly LoopbackLink _far;

    public GroundServiceTests() => (_near, _far) = LoopbackLink.Pair(() => _time.Now);

    public void Dispose()
    {
        _near.Dispose();
        _far.Dispose();
    }

    [Fact]
    public void WhenTheRadioIsSlowTelemetryAndFilesStayWithinTheBudget()
    {
        var folder = Directory.CreateTempSubdirectory("gcs-test-");
        var bytes = new byte[200_000];
        new Random(3).NextBytes(bytes);
        File.WriteAllBytes(Path.Combine(folder.FullName, "big"), bytes);
        var settings = new GroundSettings { Mounts = [new FtpMount("store", folder.FullName)] };
        using var agent = new FakeAgent(_far, settings);
        agent.Service.Computer = default(OnboardComputerStatus);
        agent.Service.Vision = default(VisionState);
        using var station = new MavlinkConnection(_near, new MavlinkAddress(254, 190));
        var client = new FtpClient(station, new MavlinkAddress(1, 191), 5);
        using var into = new MemoryStream();
        var download = client.Get("/store/big", into);
        var editors = 0;
        _time.Stepped = now =>
        {
            agent.Step(now);
            client.Tick(now);
            station.Poll(now, (in MavlinkFrame frame, TimeSpan at) =>
            {
                client.Receive(frame, at);
                editors += frame.Is<EditorState>() ? 1 : 0;
            });
        };

        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.InRange(agent.Connection.Statistics.BytesSent / 60.0, 2000, 2600);
        Assert.InRange(editors, 55, 62);
        Assert.InRange(download.Moved, 50_000, 150_000);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void WhenAnOrderComesAgainItIsAnsweredAgainAndDoneOnce()
    {
        using var agent = new FakeAgent(_far, new GroundSettings { AllowsUnsigned = true });
        using var station = new MavlinkConnection(_near, new MavlinkAddress(254, 190));
        var answers = 0;
        _time.Stepped = now =>
        {
            agent.Step(now);
            station.Poll(
                now, (in MavlinkFrame frame, TimeSpan _) => answers += frame.Is<EditCommandAck>() ? 1 : 0);
        };

        for (var i = 0; i < 20; i++)
        {
            station.Send(
                new EditCommand
                {
                    TargetSystem =
                    1,
                    TargetComponent = 191,
                    Order = EditOrder.Revert,
                    Nonce = 42
                }, _time.Now);
            _time.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.Equal((20, 1), (answers, agent.Editor.Orders.Count));
        Assert.Equal((1, 19), (agent.Service.Orders.Obeyed, agent.Service.Orders.Repeated));
    }

    [Fact]
    public void WhenAnOrderTakesAWhileItIsAnsweredWhenItIsDone()
    {
        using var agent = new FakeAgent(_far, new GroundSettings { AllowsUnsigned = true });
        using var station = new MavlinkConnection(_near, new MavlinkAddress(254, 190));
        var held = new TaskCompletionSource<EditorAnswer>();
        agent.Editor.Held.Enqueue(held.Task);
        var answers = new List<EditCommandAck>();
        _time.Stepped = now =>
        {
            agent.Step(now);
            station.Poll(now, (in MavlinkFrame frame, TimeSpan _) =>
            {
                if (frame.TryRead(out EditCommandAck answer))
                {
                    answers.Add(answer);
                }
            });
        };
        var order = new EditCommand
        {
            TargetSystem = 1,
            TargetComponent = 191,
            Order = EditOrder.Revert,
            Nonce = 42,
        };

        for (var i = 0; i < 3; i++)
        {
            station.Send(order, _time.Now);
            _time.Advance(TimeSpan.FromSeconds(0.5));
        }

        Assert.Empty(answers);
        held.SetResult(EditorAnswer.Done(9, "took it back"));
        _time.Advance(TimeSpan.FromSeconds(0.1));
        station.Send(order, _time.Now);
        _time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal([9ul, 9ul], answers.Select(answer => answer.EditId));
        Assert.Single(agent.Editor.Orders);
    }

    [Fact]
    public void WhenTheOrderIsForAnotherItIsIgnored()
    {
        using var agent = new FakeAgent(_far, new GroundSettings { AllowsUnsigned = true });
        using var station = new MavlinkConnection(_near, new MavlinkAddress(254, 190));
        _time.Stepped = agent.Step;

        station.Send(
            new EditCommand
            {
                TargetSystem =
                2,
                TargetComponent = 191,
                Order = EditOrder.Freeze,
                Nonce = 1
            }, _time.Now);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(agent.Editor.Orders);
    }

    [Fact]
    public void WhenFramesAreFuzzedAgentAndStationLiveOn()
    {
        using var agent =
            new FakeAgent(_far, new GroundSettings { AllowsUnsigned = true, BytesPerSecond = 1_000_000 });
        using var station = new MavlinkConnection(_near, new MavlinkAddress(254, 190));
        var fleet = new Fleet();
        void Look(in MavlinkFrame frame, TimeSpan now) => fleet.Take(frame, null, now);
        var random = new Random(7);
        Span<byte> frame = stackalloc byte[MavlinkFrameFormat.Longest];
        for (var i = 0; i < FuzzedFrames; i++)
        {
            var length = Fuzz(random, frame);
            _near.Send(frame[..length]);
            _far.Send(frame[..length]);
            if (i % 50 == 0)
            {
                _time.Rest();
                agent.Step(_time.Now);
                station.Poll(_time.Now, Look);
            }
        }

        Assert.True(agent.Connection.Statistics.FramesReceived > FuzzedFrames / 2);
        Assert.All(fleet.Vehicles, vehicle => Assert.NotEmpty(VehicleText.Page(vehicle, _time.Now)));
    }

    // A right frame of a random message with random bytes, at times with one of them broken.
    private static int Fuzz(Random random, Span<byte> frame)
    {
        var info = MavlinkCatalogue.Messages[random.Next(MavlinkCatalogue.Messages.Count)];
        var payload = new byte[random.Next(1, info.Length + 1)];
        random.NextBytes(payload);
        var sender = new MavlinkAddress((byte)random.Next(1, 4), (byte)(random.Next(2) == 0 ? 1 : 191));
        var length =
            MavlinkWriter.WriteRaw(info.Id, info.CrcExtra, payload, sender, (byte)random.Next(256), frame);
        if (random.Next(4) == 0)
        {
            frame[random.Next(length)] ^= (byte)random.Next(1, 256);
        }

        return length;
    }
}
