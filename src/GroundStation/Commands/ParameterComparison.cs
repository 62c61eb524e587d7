using System.CommandLine;
using DroneSeal.GroundStation.Parameters;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;

namespace DroneSeal.GroundStation.Commands;

/// <summary>A vehicle's parameters beside a file's.</summary>
/// <param name="Vehicle">Whose.</param>
/// <param name="Session">With it.</param>
/// <param name="Differences">By name; null where that side does not have it.</param>
internal sealed record ParameterComparison(
    Vehicle Vehicle,
    ParameterSession Session,
    IReadOnlyList<(string Name, double? Here, double? There)> Differences)
{
    /// <summary>A command that begins with comparing.</summary>
    /// <param name="runner">Runs it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">For its help.</param>
    /// <param name="run">What it does then; returns the exit code.</param>
    internal static Command Command(
        CommandRunner runner, string name, string description, Func<Station, ParameterComparison, int> run)
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "Lines of NAME,VALUE; QGroundControl's files too.",
        };
        return runner.Add(new Command(name, description) { file }, (parsed, station) =>
        {
            var wanted = ParameterFile.Read(parsed.GetValue(file)!.FullName);
            var vehicle = station.FindAutopilot();
            var session = new ParameterSession(station, vehicle);
            return run(station, new ParameterComparison(
                vehicle, session, [.. ParameterSet.Differences(session.ReadAll(), wanted)]));
        });
    }
}
