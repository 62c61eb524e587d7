using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>Takes what comes in on one link.</summary>
internal sealed class MessageDesk(AutopilotCore core, AutopilotClient client)
{
    private readonly CommandDesk _commands = new(core, client);

    /// <summary>Takes one frame; what is not known or not meant for this system is passed over.</summary>
    public void Take(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out SetPositionTargetLocalNed local))
        {
            TakeTarget(now, local);
        }
        else if (frame.TryRead(out ObstacleDistance distances))
        {
            TakeDistances(now, distances);
        }
        else if (frame.TryRead(out Heartbeat _))
        {
            core.Firmware.HearHeartbeat(now, frame.Sender.SystemId);
        }
        else if (frame.TryRead(out TimeSync sync))
        {
            Answer(now, sync);
        }
        else if (!TakeCommand(frame, now) && !TakeParameter(frame, now))
        {
            TakeOther(frame, now);
        }
    }

    private void TakeTarget(TimeSpan now, in SetPositionTargetLocalNed message)
    {
        if (IsMeant(message.TargetSystem, message.TargetComponent)
            && TargetReader.Read(message, core.Aircraft.Vehicle) is { } target)
        {
            core.Firmware.Take(now, target);
        }
    }

    private void TakeDistances(TimeSpan now, in ObstacleDistance message)
    {
        if (!core.Firmware.ListensToDistances)
        {
            return;
        }
        core.Aircraft.Proximity.Hear(
            now,
            message.Distances,
            message.AngleOffset,
            message.IncrementF > 0 ? message.IncrementF : message.Increment,
            message.MinDistance,
            message.MaxDistance);
    }

    private void Answer(TimeSpan now, in TimeSync message)
    {
        if (message.Tc1 != 0)
        {
            return;
        }
        var answer = new TimeSync
        {
            Tc1 = (long)((now - core.BootedAt).TotalMicroseconds * 1000),
            Ts1 = message.Ts1,
        };
        client.Connection.Send(answer, now);
    }

    private bool TakeCommand(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out CommandLong command))
        {
            if (IsMeant(command.TargetSystem, command.TargetComponent))
            {
                _commands.Take(now, command, frame.Sender);
            }
            return true;
        }
        if (frame.TryRead(out CommandInt placed))
        {
            if (IsMeant(placed.TargetSystem, placed.TargetComponent))
            {
                _commands.Take(now, Long(placed), frame.Sender);
            }
            return true;
        }
        return false;
    }

    private bool TakeParameter(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out ParamRequestRead read))
        {
            var name = read.ParamId.ToString();
            var isByName = read.ParamIndex < 0;
            var row = isByName ? core.Parameters.RowOf(name) : core.Parameters.RowOf(read.ParamIndex);
            var index = isByName ? ushort.MaxValue : (ushort)read.ParamIndex;
            Tell(now, row, index, read.TargetSystem, read.TargetComponent);
            return true;
        }
        if (frame.TryRead(out ParamSet set))
        {
            var row = core.Parameters.RowOf(set.ParamId.ToString());
            if (row >= 0 && IsMeant(set.TargetSystem, set.TargetComponent))
            {
                core.Parameters.Set(set.ParamId.ToString(), core.Parameters.FromWire(set));
                Tell(now, row, ushort.MaxValue, set.TargetSystem, set.TargetComponent);
            }
            return true;
        }
        if (frame.TryRead(out ParamRequestList list) && IsMeant(list.TargetSystem, list.TargetComponent))
        {
            client.ListParameters();
            return true;
        }
        return false;
    }

    private void TakeOther(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out SetMode mode) && IsMeant(mode.TargetSystem, 0))
        {
            var (main, sub) = core.Firmware.SplitMode(mode.CustomMode);
            core.Firmware.SetMode(now, main, sub);
        }
        else if (frame.TryRead(out SetPositionTargetGlobalInt place)
            && IsMeant(place.TargetSystem, place.TargetComponent)
            && TargetReader.Read(place, core.Home) is { } target)
        {
            core.Firmware.Take(now, target);
        }
        else if (frame.TryRead(out MissionRequestList list)
            && IsMeant(list.TargetSystem, list.TargetComponent))
        {
            // No mission is stored, ever.
            var none = new MissionCount
            {
                TargetSystem = frame.Sender.SystemId,
                TargetComponent = frame.Sender.ComponentId,
                MissionType = list.MissionType,
            };
            client.Connection.Send(none, now);
        }
    }

    private void Tell(TimeSpan now, int row, ushort index, byte system, byte component)
    {
        // A name that the firmware does not know gets no answer at all.
        if (row >= 0 && IsMeant(system, component))
        {
            client.Connection.Send(core.Parameters.ToWire(row, index), now);
        }
    }

    private bool IsMeant(byte system, byte component) =>
        core.Address.IsMeantBy(new MavlinkAddress(system, component));

    private static CommandLong Long(in CommandInt command) => new()
    {
        TargetSystem = command.TargetSystem,
        TargetComponent = command.TargetComponent,
        Command = command.Command,
        Param1 = command.Param1,
        Param2 = command.Param2,
        Param3 = command.Param3,
        Param4 = command.Param4,
        Param5 = command.X * 1e-7f,
        Param6 = command.Y * 1e-7f,
        Param7 = command.Z,
    };
}
