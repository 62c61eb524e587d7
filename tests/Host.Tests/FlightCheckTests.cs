using System.Diagnostics;
using System.Text.Json;

namespace DroneSeal.Host.Tests;

public sealed class FlightCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("droneseal-flight-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFlightRoundTreesIsAnsweredWithZeroAndAWholeJson()
    {
        var json = Path.Combine(_folder, "out.json");

        var (code, output, errors) = DroneSealProcess.Run(
            "flight-check", "--lock-step", "--obstacles", Wood(), "--goal", "20,0,0", "--json", json);

        Assert.True(code == 0, output + errors);
        using var read = JsonDocument.Parse(File.ReadAllBytes(json));
        var root = read.RootElement;
        Assert.True(root.GetProperty("success").GetBoolean());
        Assert.True(root.GetProperty("min_clearance_m").GetSingle() > 0);
        Assert.InRange(root.GetProperty("path_excess").GetSingle(), -0.05f, 0.5f);
        Assert.InRange(root.GetProperty("goal_velocity_mps").GetSingle(), 0.5f, 3f);
        Assert.True(root.GetProperty("setpoint_hz").GetDouble() >= 20);
        Assert.True(root.GetProperty("loop_ms").GetProperty("p99").GetDouble() > 0);
        var first = root.GetProperty("states")[0];
        Assert.True(first.TryGetProperty("t_s", out _) && first.TryGetProperty("reason", out _));
    }

    [Theory]
    [InlineData("20")]
    [InlineData("a,b,c")]
    [InlineData("1,2,3,4")]
    public void AGoalThatIsNoPlaceIsAUsageError(string goal)
    {
        var (code, _, errors) = DroneSealProcess.Run("flight-check", "--density", "0.02", "--goal", goal);

        Assert.Equal(2, code);
        Assert.Contains("--goal", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--goal", "NaN,1")]
    [InlineData("--goal", "20,0", "--altitude", "-3")]
    [InlineData("--goal", "20,0", "--speed", "0")]
    [InlineData("--goal", "20,0", "--search-patience", "NaN")]
    [InlineData("--goal", "20,0", "--autopilot", "carrier:pigeon")]
    [InlineData("--goal", "20,0", "--autopilot", "tcp:localhost")]
    public void WhatCannotBeFlownIsAUsageErrorBeforeAnythingStarts(params string[] arguments)
    {
        var (code, output, errors) =
            DroneSealProcess.Run(["flight-check", "--obstacles", Wood(), .. arguments]);

        Assert.Equal(2, code);
        Assert.DoesNotContain("defect", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("flight check", output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheCheckIsAskedToEndFlightIsAskedTooAndWaitedFor()
    {
        using var check = DroneSealProcess.Start(
            "flight-check", "--obstacles", Wood(), "--goal", "20,0", "--autopilot", "tcp:127.0.0.1:9",
            "--search-patience", "120");
        while (check.StandardError.ReadLine() is { } line
            && !line.Contains("Searching", StringComparison.Ordinal))
        {
            // until flight runs
        }

        using var asking = Process.Start("kill", ["-TERM", $"{check.Id}"]);
        var output = check.StandardOutput.ReadToEnd();

        Assert.True(check.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal(6, check.ExitCode);
        Assert.Contains("stopped by the user", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ADensityThatIsNoneIsAUsageError()
    {
        var (code, _, errors) = DroneSealProcess.Run("flight-check", "--density", "9", "--goal", "20,0");

        Assert.Equal(2, code);
        Assert.Contains("--density", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingObstacleFileIsNamed()
    {
        var (code, _, errors) = DroneSealProcess.Run(
            "flight-check", "--obstacles", Path.Combine(_folder, "none.yaml"), "--goal", "20,0");

        Assert.Equal(3, code);
        Assert.Contains("none.yaml", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAutopilotThatIsNotThereIsNamedWithItsAddress()
    {
        var (code, output, _) = DroneSealProcess.Run(
            "flight-check", "--obstacles", Wood(), "--goal", "20,0", "--autopilot", "tcp:127.0.0.1:9",
            "--search-patience", "1");

        Assert.Equal(6, code);
        Assert.Contains("no heartbeat", output, StringComparison.Ordinal);
        Assert.Contains("tcp:127.0.0.1:9", output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFlightProcessLoadsNeitherTheNetworkNorThePictures()
    {
        using var flight = DroneSealProcess.Start(
            "flight", "--folder", _folder, "--autopilot", "tcp:127.0.0.1:9", "--goal", "20,0",
            "--search-patience", "60", "--vision", "sleep", "--vision", "60");
        try
        {
            // The loop turns once vision has been started.
            while (flight.StandardError.ReadLine() is { } line
                && !line.Contains("vision", StringComparison.Ordinal))
            {
                // what stands in for vision may complain first
            }

            var maps = File.ReadAllText($"/proc/{flight.Id}/maps");

            Assert.Contains("DroneSeal.Flight", maps, StringComparison.Ordinal);
            string[] forbidden =
                ["torch", "opencv", "TorchSharp", "OpenCvSharp", "DroneSeal.Vision", "DroneSeal.SelfEdit"];
            Assert.All(
                forbidden, name => Assert.DoesNotContain(name, maps, StringComparison.OrdinalIgnoreCase));
        }
        finally
        {
            flight.Kill(entireProcessTree: true);
            flight.WaitForExit();
        }
    }

    private string Wood() => Write(
        "wood.yaml",
        """
        obstacles:
          - {north_m: 8, east_m: 0.2, radius_m: 0.4, height_m: 8, class: tree}
          - {north_m: 13, east_m: -1.5, radius_m: 0.3, height_m: 6, class: pole}
        """);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
