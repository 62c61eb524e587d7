using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests.Services;

/// <summary>The autopilot's end of the command protocol: answers each command as told.</summary>
internal sealed class FakeCommander
{
    private readonly MavlinkConnection _connection;

    internal FakeCommander(MavlinkConnection connection) => _connection = connection;

    internal MavResult Result { get; set; } = MavResult.Accepted;

    /// <summary>Every command that came, with its confirmation and its first value.</summary>
    internal List<(MavCommand Command, byte Confirmation, float Param1)> Came { get; } = [];

    internal List<MavCommand> Cancelled { get; } = [];

    internal bool IsMute { get; set; }

    internal void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out CommandLong command))
        {
            Came.Add((command.Command, command.Confirmation, command.Param1));
            Ack(command.Command, Result, now);
        }
        else if (frame.TryRead(out CommandInt place))
        {
            Came.Add((place.Command, 0, place.Param1));
            Ack(place.Command, Result, now);
        }
        else if (frame.TryRead(out CommandCancel cancel))
        {
            Cancelled.Add(cancel.Command);
            Ack(cancel.Command, MavResult.Cancelled, now);
        }
    }

    internal void Ack(
        MavCommand command, MavResult result, TimeSpan now, byte toComponent = 191, byte progress = 0)
    {
        if (!IsMute)
        {
            _connection.Send(
                new CommandAck
                {
                    Command = command,
                    Result = result,
                    Progress = progress,
                    TargetSystem = 1,
                    TargetComponent = toComponent,
                },
                now);
        }
    }
}
