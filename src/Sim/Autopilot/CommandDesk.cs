using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>Carries out commands and says what became of them.</summary>
internal sealed class CommandDesk(AutopilotCore core, AutopilotClient client)
{
    // The value that forces arming and disarming (MAV_CMD_COMPONENT_ARM_DISARM).
    private const float Force = 21196;

    /// <summary>Carries out a command and queues its answer.</summary>
    /// <param name="now">Time.</param>
    /// <param name="command">Both COMMAND_LONG and COMMAND_INT come as this.</param>
    /// <param name="sender">Who is answered.</param>
    public void Take(TimeSpan now, in CommandLong command, Mavlink.MavlinkAddress sender)
    {
        var result = Execute(now, command);
        var isMode = command.Command == MavCommand.DoSetMode;
        var answer = new CommandAck
        {
            Command = command.Command,
            Result = result,
            TargetSystem = sender.SystemId,
            TargetComponent = sender.ComponentId,
        };
        // Measured 5-20 ms for a mode and 2-6 ms for the rest; one inner step has passed already and one may
        // follow.
        client.Answers.Add(isMode ? core.AnswerAt(now, 1, 15) : core.AnswerAt(now, -2, 2.4f), answer);
    }

    private MavResult Execute(TimeSpan now, in CommandLong command) => command.Command switch
    {
        MavCommand.SetMessageInterval => SetInterval(now, command),
        MavCommand.GetMessageInterval => client.SendInterval(now, (uint)command.Param1),
        MavCommand.RequestMessage => Request(now, (uint)command.Param1),
        MavCommand.RequestAutopilotCapabilities => Request(now, AutopilotVersion.MessageId),
        MavCommand.GetHomePosition => Request(now, HomePosition.MessageId),
        MavCommand.DoSetMode => SetMode(now, command),
        MavCommand.ComponentArmDisarm => Arm(now, command),
        MavCommand.NavTakeoff => core.Firmware.TakeOff(now, TakeOffHeight(command.Param7)),
        MavCommand.NavLand => core.Firmware.Enter(now, FlightMode.Land),
        MavCommand.NavReturnToLaunch => core.Firmware.Enter(now, FlightMode.ReturnHome),
        MavCommand.NavLoiterUnlim => core.Firmware.Enter(now, FlightMode.Loiter),
        MavCommand.RunPrearmChecks => RunPreArm(),
        MavCommand.PreflightRebootShutdown => Restart(command),
        _ => MavResult.Unsupported,
    };

    private MavResult SetInterval(TimeSpan now, in CommandLong command)
    {
        var id = (uint)command.Param1;
        if (!client.Telemetry.Knows(id))
        {
            return MavResult.Denied;
        }
        var isSet = client.Schedule.Set(id, TimeSpan.FromMicroseconds(Math.Max(command.Param2, 0)), now);
        return isSet ? MavResult.Accepted : MavResult.Failed;
    }

    private MavResult Request(TimeSpan now, uint messageId)
    {
        if (!client.Telemetry.Knows(messageId))
        {
            return MavResult.Unsupported;
        }
        client.Telemetry.Send(messageId, now);
        return MavResult.Accepted;
    }

    private MavResult SetMode(TimeSpan now, in CommandLong command)
    {
        var hasCustomMode = ((MavModeFlag)(byte)command.Param1 & MavModeFlag.CustomModeEnabled) != 0;
        return hasCustomMode
            ? core.Firmware.SetMode(now, (uint)command.Param2, (uint)command.Param3)
            : MavResult.Denied;
    }

    private MavResult Arm(TimeSpan now, in CommandLong command)
    {
        var isForced = command.Param2 == Force;
        return command.Param1 switch
        {
            1 => core.Firmware.Arm(now, isForced),
            0 => core.Firmware.Disarm(isForced),
            _ => MavResult.Unsupported,
        };
    }

    /// <summary>PX4 takes a height above the sea, ArduCopter one above home.</summary>
    private float TakeOffHeight(float parameter) =>
        core.Firmware.Autopilot == MavAutopilot.Px4 ? parameter - core.Home.AltitudeMeters : parameter;

    private MavResult RunPreArm()
    {
        if (core.Firmware.ArmingProblem() is { } problem)
        {
            core.Words.Say(MavSeverity.Critical, "PreArm: " + problem);
        }
        return MavResult.Accepted;
    }

    private MavResult Restart(in CommandLong command)
    {
        if (command.Param1 is not (1 or 3))
        {
            return MavResult.Unsupported;
        }
        if (core.Aircraft.Pilot.IsArmed)
        {
            return MavResult.Failed;
        }
        core.WantsRestart = true;
        return MavResult.Accepted;
    }
}
