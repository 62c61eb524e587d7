using System.Text.Json;

namespace DroneSeal.Host.Tests.Agent.Faults;

/// <summary>The first fix of satellites, or a person, sets the vehicle's wall clock in flight.</summary>
public sealed class MovedClockTests : IDisposable
{
    private const string Tree = "{north_m: 7, east_m: 0.2, radius_m: 0.4, height_m: 8, class: tree}";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Signed, because signatures alone carry time: a stamp that went back would be refused from there on.
    [Fact]
    public void WhenTheClockIsMovedByHoursBothWaysInTheAirTheFlightGoesOnAndEveryFrameIsTaken()
    {
        var clock = new MovedClock(_folder.Path);
        var json = Path.Combine(_folder.Path, "out.json");
        var (code, words, lines) = Fly(
            clock, "flight-check", "--obstacles", Write("wood.yaml", $"obstacles: [{Tree}]"), "--goal",
            "10,0", "--signing", "require", "--signing-key", Write("key", "two words"), "--json", json);

        Assert.True(code == 0, words + string.Join('\n', lines));
        Assert.InRange(clock.Shown().TotalHours, -26.1, -25.9);
        using var read = JsonDocument.Parse(File.ReadAllBytes(json));
        var signing = read.RootElement.GetProperty("signing");
        Assert.True(signing.GetProperty("verified").GetInt64() > 100);
        Assert.Equal(0, signing.GetProperty("refused").GetInt64());
        Assert.DoesNotContain(lines, line => line.Contains("Dead", StringComparison.Ordinal));
    }

    private static (int Code, string Words, List<string> Lines) Fly(
        MovedClock clock, params string[] arguments)
    {
        using var check = DroneSealProcess.Start(clock.Environment, arguments);
        var output = check.StandardOutput.ReadToEndAsync();
        List<string> lines = [];
        while (check.StandardError.ReadLine() is { } line)
        {
            lines.Add(line);
            Move(clock, line);
        }

        check.WaitForExit();
        return (check.ExitCode, output.Result, lines);
    }

    private static void Move(MovedClock clock, string line)
    {
        if (line.Contains("Arming:", StringComparison.Ordinal))
        {
            clock.Move(7);
        }
        else if (line.Contains("Flying: at", StringComparison.Ordinal))
        {
            clock.Move(-26);
        }
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
