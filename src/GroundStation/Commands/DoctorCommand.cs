using System.CommandLine;
using DroneSeal.GroundStation.Doctoring;
using DroneSeal.GroundStation.Parameters;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>doctor</c>: one page of green and red.</summary>
internal static class DoctorCommand
{
    private static readonly TimeSpan _listenTime = TimeSpan.FromSeconds(3);

    // Ends earlier where all answers came.
    private static readonly TimeSpan _gatherTime = TimeSpan.FromSeconds(4);

    internal static Command Create(CommandRunner runner) => runner.Add(
        new Command("doctor", "Looks at links, signing, autopilot, parameters and agent; says what to mend."),
        (_, station) => Run(station));

    private static int Run(Station station)
    {
        var vehicle = station.FindWhole();
        Listen(station, vehicle);
        var findings = LinkFindings.Of(station, vehicle).ToList();
        findings.AddRange(LookAtAutopilot(station, vehicle));
        findings.AddRange(AgentFindings.Of(vehicle));
        var hasColor = station.World.Terminal?.HasColor == true && !station.Options.IsPlain;
        foreach (var finding in findings)
        {
            station.Answer.Say($"{Mark(finding.Grade, hasColor)}  {finding.Subject,-22} {finding.Words}");
            station.Answer.Emit("finding", writer =>
            {
                writer.WriteString("subject", finding.Subject);
                writer.WriteString("grade", finding.Grade.ToString().ToLowerInvariant());
                writer.WriteString("words", finding.Words);
            });
        }

        var (bad, warnings) = (
            findings.Count(one => one.Grade == Grade.Bad), findings.Count(one => one.Grade == Grade.Warning));
        station.Answer.Say(
            $"{findings.Count - bad - warnings} good, {warnings} to look at, {bad} to mend before flying");
        return bad == 0 ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static void Listen(Station station, Vehicle vehicle)
    {
        var components =
            new[] { vehicle.AutopilotComponent, vehicle.AgentComponent }.OfType<ComponentSeen>().ToList();
        foreach (var component in components)
        {
            component.Link!.AskClock(component.Address, station.Now);
        }

        uint[] ids =
        [
            AutopilotVersion.MessageId, SystemTime.MessageId, SysStatus.MessageId, GpsRawInt.MessageId,
            ExtendedSysState.MessageId,
        ];
        if (vehicle.AutopilotComponent is { } autopilot)
        {
            new MessageRequests(station, autopilot).Gather(ids, _gatherTime);
        }

        if (vehicle.AgentComponent is { } agent)
        {
            new MessageRequests(station, agent).Gather(ids[..2], _gatherTime);
        }

        station.WaitUntil(static () => false, station.Now + _listenTime);
    }

    private static IEnumerable<Finding> LookAtAutopilot(Station station, Vehicle vehicle)
    {
        if (vehicle.AutopilotComponent is null)
        {
            return [new Finding("autopilot", Grade.Bad, "not heard: is it up, and routed to this link?")];
        }

        try
        {
            return AutopilotFindings.Of(vehicle, new ParameterSession(station, vehicle).ReadAll());
        }
        catch (GroundException fault) when (fault.Code == ExitCode.NoAnswer)
        {
            return [new Finding("parameters", Grade.Bad, fault.Message)];
        }
    }

    private static string Mark(Grade grade, bool hasColor) => (grade, hasColor) switch
    {
        (Grade.Good, true) => "\e[32mgood\e[0m",
        (Grade.Good, false) => "good",
        (Grade.Warning, true) => "\e[33mlook\e[0m",
        (Grade.Warning, false) => "look",
        (_, true) => "\e[31mMEND\e[0m",
        _ => "MEND",
    };
}
