using System.Text.Json;
using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>The self-test's process.</summary>
internal static class AgentSelfTest
{
    /// <summary>Tests, and leaves the report in the agent's folder; 0 where the vehicle may fly.</summary>
    internal static int Run(AgentSettings settings)
    {
        var folder = AgentFolder.Create(settings.Run);
        var report = new SelfTest(settings).Run();
        JsonOutput.Write(new FileInfo(folder.SelfTest), report);
        return report.IsFit ? ExitCode.Done : ExitCode.FlightFailed;
    }

    /// <summary>Prints the golden answer of the weights, to be entered by a person who has looked at
    /// it.</summary>
    internal static int PrintAnswer(AgentSettings settings)
    {
        var weights = ModelWeights.Load(settings.Model.Weights);
        using var detector = AgentDetector.Make(settings, weights, first: null);
        var answer = new GoldenAnswer(weights.Sha256, GoldenFrame.See(detector, GoldenFrame.Load()));
        Console.WriteLine(JsonSerializer.Serialize(answer, JsonOutput.Options));
        return ExitCode.Done;
    }
}
