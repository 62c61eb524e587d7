using System.CommandLine;
using DroneSeal.GroundStation.Decoding;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>msg rate</c>: asks for a message so many times a second, and measures whether it comes
/// so.</summary>
internal static class MessageRateCommand
{
    internal static Command Create(CommandRunner runner)
    {
        var name = MessageCommand.Name<string>(ArgumentArity.ExactlyOne);
        var hertz = new Argument<double?>("HZ")
        {
            Description = "Times a second; 0 ends it. Only measured without.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var agent = new Option<bool>("--agent") { Description = "Ask the agent, not the autopilot." };
        var command =
            new Command("rate", "Sets how often a message comes, and measures it.") { name, hertz, agent };
        return runner.Add(command, (parsed, station) => Run(
            station,
            MessageNames.Find(parsed.GetValue(name)!),
            parsed.GetValue(hertz),
            parsed.GetValue(agent)));
    }

    private static int Run(Station station, uint id, double? hertz, bool isAgents)
    {
        var vehicle = isAgents ? station.FindAgent() : station.FindAutopilot();
        var component = isAgents ? vehicle.AgentComponent! : vehicle.AutopilotComponent!;
        var commands = new CommandExchange(component.Link!.Connection, component.Address);
        if (hertz is { } wanted)
        {
            var pending = commands.Send(RateOrder(id, wanted), station.Now);
            station.Links.FrameCame += (in MavlinkFrame frame, Links.GroundLink _, TimeSpan now) =>
                commands.Receive(frame, now);
            station.WaitUntil(
                () =>
                {
                    commands.Tick(station.Now);
                    return pending.IsDone;
                },
                station.Deadline());
            if (!pending.IsAccepted)
            {
                throw new GroundException(
                    pending.IsDone && pending.Outcome != CommandOutcome.TimedOut ? ExitCode.Refused
                        : ExitCode.NoAnswer,
                    $"{MavlinkCatalogue.NameOf(id)}: {pending.Words}");
            }
        }

        Measure(station, component.Address, id, hertz);
        return ExitCode.Done;
    }

    private static Mavlink.Messages.CommandLong RateOrder(uint id, double hertz) => new()
    {
        Command = Mavlink.Messages.MavCommand.SetMessageInterval,
        Param1 = id,
        Param2 = hertz > 0 ? (float)(1e6 / hertz) : -1,
    };

    private static void Measure(Station station, MavlinkAddress sender, uint id, double? hertz)
    {
        var times = new List<TimeSpan>();
        station.Links.FrameCame += (in MavlinkFrame frame, Links.GroundLink _, TimeSpan now) =>
        {
            if (frame.Sender == sender && frame.MessageId == id && times.Count < 1000)
            {
                times.Add(now);
            }
        };
        var most = TimeSpan.FromSeconds(Math.Clamp(4 / Math.Max(hertz ?? 1, 0.1), 2, 10));
        station.WaitUntil(static () => false, station.Now + most);
        var came = times.Count < 2 ? 0 : (times.Count - 1) / (times[^1] - times[0]).TotalSeconds;
        var name = MavlinkCatalogue.NameOf(id);
        station.Answer.Say(
            (hertz is { } wanted ? $"{name}: {Number.Of(wanted, "0.###")} Hz asked for, " : $"{name}: ")
                + $"{Number.Of(came, "0.##")} Hz come");
        station.Answer.Emit("rate", writer =>
        {
            writer.WriteString("name", name);
            writer.WriteNumber("id", id);
            writer.WriteOptional("wanted_hertz", hertz);
            writer.WriteOptional("measured_hertz", came);
        });
    }
}
