using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests.Services;

public sealed class CommandExchangeTests : IDisposable
{
    private static readonly CommandLong _takeOff = new() { Command = MavCommand.NavTakeoff, Param7 = 10 };
    private Wire _wire;
    private FakeCommander _vehicle;
    private CommandExchange _commands;

    public CommandExchangeTests() => Use("perfect", 0);

    public void Dispose() => _wire.Dispose();

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public void OnAnyWireACommandEndsInAnAnswerOrInWords(string wire, int seed)
    {
        Use(wire, seed);
        var command = _commands.Send(_takeOff, _wire.Now);

        Assert.True(_wire.Until(() => command.IsDone, 10));
        Assert.True(command.Outcome is CommandOutcome.Accepted or CommandOutcome.TimedOut, command.Words);
        Assert.InRange(command.Sent, 1, 4);
        Assert.Equal(0, _commands.OpenCount);
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public void AnAnswerIsNeverTakenForThatOfTheNextCommandOfTheSameNumber(string wire, int seed)
    {
        Use(wire, seed);
        var first = _commands.Send(Interval(30), _wire.Now);
        var second = _commands.Send(Interval(32), _wire.Now);
        Assert.True(_wire.Until(() => first.IsDone, 10));
        _vehicle.Came.Clear();

        Assert.True(_wire.Until(() => second.IsDone, 10));
        Assert.True(!second.IsAccepted || _vehicle.Came.Exists(came => came.Param1 == 32), second.Words);
    }

    [Theory]
    [InlineData(MavResult.Accepted, CommandOutcome.Accepted, "accepted")]
    [InlineData(MavResult.TemporarilyRejected, CommandOutcome.TemporarilyRejected, "temporarily rejected")]
    [InlineData(MavResult.Denied, CommandOutcome.Denied, "denied")]
    [InlineData(MavResult.Unsupported, CommandOutcome.Unsupported, "does not know")]
    [InlineData(MavResult.CommandIntOnly, CommandOutcome.Unsupported, "only as COMMAND_INT")]
    [InlineData(MavResult.Failed, CommandOutcome.Failed, "failed")]
    [InlineData(MavResult.Cancelled, CommandOutcome.Cancelled, "cancelled")]
    public void EachAnswerHasItsOutcomeAndItsWords(MavResult result, CommandOutcome outcome, string words)
    {
        _vehicle.Result = result;
        var command = _commands.Send(_takeOff, _wire.Now);
        _wire.Run(0.1);

        Assert.Equal(outcome, command.Outcome);
        Assert.Contains(words, command.Words, StringComparison.Ordinal);
        Assert.Contains("NavTakeoff", command.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAnAnswerItIsSentFourTimesCountingUpAndThenTimesOut()
    {
        _vehicle.IsMute = true;
        var command = _commands.Send(_takeOff, _wire.Now);
        _wire.Run(1.98);
        Assert.False(command.IsDone);
        _wire.Run(0.05);

        Assert.Equal(CommandOutcome.TimedOut, command.Outcome);
        Assert.Equal([0, 1, 2, 3], _vehicle.Came.Select(came => (int)came.Confirmation));
        Assert.Contains("4 attempts", command.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void ACommandInProgressIsNotRepeatedForThreeSeconds()
    {
        _vehicle.Result = MavResult.InProgress;
        var command = _commands.Send(_takeOff, _wire.Now);
        _wire.Run(2.9);
        Assert.Equal(CommandOutcome.InProgress, command.Outcome);
        Assert.Single(_vehicle.Came);

        _vehicle.Ack(MavCommand.NavTakeoff, MavResult.InProgress, _wire.Now, progress: 40);
        _wire.Run(2.9);
        Assert.Single(_vehicle.Came);
        Assert.Equal((byte)40, command.ProgressPercent);

        _vehicle.Ack(MavCommand.NavTakeoff, MavResult.Accepted, _wire.Now);
        _wire.Run(0.1);
        Assert.True(command.IsAccepted);
    }

    [Fact]
    public void AfterThreeSilentSecondsACommandInProgressIsAskedForAgain()
    {
        _vehicle.Result = MavResult.InProgress;
        _commands.Send(_takeOff, _wire.Now);
        _wire.Run(0.1);
        _vehicle.Result = MavResult.Accepted;
        _wire.Run(3.1);

        Assert.Equal(2, _vehicle.Came.Count);
        Assert.Equal(0, _commands.OpenCount);
    }

    [Fact]
    public void AnswersForOthersOrFromOthersDoNotCount()
    {
        _vehicle.IsMute = true;
        var command = _commands.Send(_takeOff, _wire.Now);
        _vehicle.IsMute = false;
        _vehicle.Ack(MavCommand.NavTakeoff, MavResult.Accepted, _wire.Now, toComponent: 190);
        _vehicle.Ack(MavCommand.NavLand, MavResult.Accepted, _wire.Now);
        _wire.Far.SendAs(
            new CommandAck { Command = MavCommand.NavTakeoff }, new MavlinkAddress(2, 1), _wire.Now);
        _vehicle.IsMute = true;
        _wire.Run(0.3);
        Assert.False(command.IsDone);

        _vehicle.IsMute = false;
        _vehicle.Ack(MavCommand.NavTakeoff, MavResult.Accepted, _wire.Now, toComponent: 0);
        _wire.Run(0.1);
        Assert.True(command.IsAccepted);
    }

    [Fact]
    public void CancellingASentCommandAsksTheOtherSideAndACommandInTheQueueIsNeverSent()
    {
        _vehicle.Result = MavResult.InProgress;
        var sent = _commands.Send(_takeOff, _wire.Now);
        var queued = _commands.Send(_takeOff, _wire.Now);
        _wire.Run(0.1);
        _commands.Cancel(queued, _wire.Now);
        Assert.Equal(CommandOutcome.Cancelled, queued.Outcome);
        _commands.Cancel(sent, _wire.Now);
        _wire.Run(0.1);

        Assert.Equal(CommandOutcome.Cancelled, sent.Outcome);
        Assert.Equal([MavCommand.NavTakeoff], _vehicle.Cancelled);
        Assert.Single(_vehicle.Came);
    }

    [Fact]
    public void ACommandWithAPlaceIsSentAsOne()
    {
        var place = new CommandInt { Command = MavCommand.DoSetHome, X = 473977420 };
        var command = _commands.Send(place, _wire.Now);
        _wire.Run(0.1);

        Assert.True(command.IsAccepted);
    }

    private static CommandLong Interval(uint messageId) =>
        new() { Command = MavCommand.SetMessageInterval, Param1 = messageId };

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_wire), nameof(_vehicle), nameof(_commands))]
    private void Use(string wire, int seed)
    {
        _wire?.Dispose();
        _wire = new Wire(wire, seed);
        _vehicle = new FakeCommander(_wire.Far);
        _commands = new CommandExchange(_wire.Near, Wire.Autopilot);
        _wire.OnFar = _vehicle.Receive;
        _wire.OnNear = _commands.Receive;
        _wire.OnTick = _commands.Tick;
    }
}
