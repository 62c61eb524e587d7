using DroneSeal.GroundStation.Links;
using DroneSeal.GroundStation.Tests.Peers;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.GroundStation.Watching;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Tests;

/// <summary>Twenty vehicles for hours: nothing grows.</summary>
[Collection(nameof(MeasuresMemory))]
public sealed class FleetTests
{
    private const int Vehicles = 20;

    [Fact]
    public void WhenADayOfTwentyVehiclesIsWatchedMemoryStaysFlat()
    {
        var time = new SimulatedTime();
        var (near, far) = LoopbackLink.Pair(() => time.Now);
        var fleet = new Fleet();
        using var sender = new MavlinkConnection(far, new MavlinkAddress(1, 1));
        using var link = new GroundLink(
            "test", new MavlinkConnection(
                near, new MavlinkAddress(254, 190)), (in MavlinkFrame frame, GroundLink by, TimeSpan now) =>
                fleet.Take(frame, by, now));
        var model = new WatchModel { Title = "test", Fleet = fleet, Links = [link], IsFleetShown = true };
        using var screen = new WatchScreen(hasColor: false);
        var alerts = new StationAlerts();

        var before = 0L;
        for (var hour = 0; hour < 24; hour++)
        {
            // An hour a step of ten seconds: each vehicle says everything once in it.
            for (var i = 0; i < 360; i++)
            {
                var now = TimeSpan.FromSeconds((hour * 3600) + (i * 10));
                for (byte id = 1; id <= Vehicles; id++)
                {
                    Speak(sender, new MavlinkAddress(id, 1), now);
                    Speak(sender, new MavlinkAddress(id, 191), now);
                }

                link.Poll(now);
                alerts.Look(fleet, model.Links, now);
                model.Now = now;
                if (i % 60 == 0)
                {
                    screen.Draw(model, 120, 40);
                }
            }

            before = hour == 2 ? GC.GetTotalMemory(forceFullCollection: true) : before;
        }

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(Vehicles, fleet.Vehicles.Count);
        Assert.InRange(grown, long.MinValue, 300_000);
    }

    private static void Speak(MavlinkConnection sender, MavlinkAddress from, TimeSpan now)
    {
        if (from.ComponentId == 1)
        {
            sender.SendAs(new Heartbeat
            {
                Autopilot =
                MavAutopilot.Ardupilotmega,
                Type = MavType.Quadrotor
            }, from, now);
            sender.SendAs(new GlobalPositionInt { TimeBootMs = (uint)now.TotalMilliseconds }, from, now);
            sender.SendAs(new SysStatus { VoltageBattery = 15_000 }, from, now);
        }
        else
        {
            sender.SendAs(new VisionState { FramesPerSecond = 15 }, from, now);
            sender.SendAs(new EditOutcome { EditId = (ulong)now.TotalSeconds }, from, now);
        }

        sender.SendAs(new StatusText { Severity = MavSeverity.Info, Text = $"at {now}" }, from, now);
    }
}
