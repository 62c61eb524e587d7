using System.Diagnostics;
using System.Text.Json;

namespace DroneSeal.Host.Tests.Flying;

public sealed class KilledFlightTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("droneseal-killed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhenTheFlightProcessIsKilledInTheAirAnotherTakesOverAndReachesTheGoal()
    {
        var field = Path.Combine(_folder, "field.yaml");
        var json = Path.Combine(_folder, "out.json");
        File.WriteAllText(
            field, "obstacles:\n  - {north_m: 9, east_m: 0, radius_m: 0.4, height_m: 8, class: tree}\n");
        using var check = DroneSealProcess.Start(
            "flight-check", "--obstacles", field, "--goal", "18,0", "--json", json);
        while (check.StandardError.ReadLine() is { } line
            && !line.Contains("Flying", StringComparison.Ordinal))
        {
            // until it is in the air
        }

        using (var flight = ChildOf(check.Id, "flight"))
        {
            flight.Kill();
        }

        var errors = check.StandardError.ReadToEnd();
        check.WaitForExit();

        Assert.True(check.ExitCode == 0, errors);
        using var read = JsonDocument.Parse(File.ReadAllBytes(json));
        Assert.Equal(1, read.RootElement.GetProperty("take_overs").GetInt32());
        Assert.Equal(0, read.RootElement.GetProperty("touches").GetInt32());
        Assert.Contains("TakingOver", errors, StringComparison.Ordinal);
    }

    private static Process ChildOf(int parent, string verb)
    {
        var children = File.ReadAllText($"/proc/{parent}/task/{parent}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat(Directory.GetDirectories($"/proc/{parent}/task").SelectMany(task =>
                File.ReadAllText($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Distinct();
        var id = children.First(child =>
            File.ReadAllText($"/proc/{child}/cmdline").Split('\0').Contains(verb, StringComparer.Ordinal));
        return Process.GetProcessById(int.Parse(id, null));
    }
}
