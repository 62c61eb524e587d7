using System.Reflection;
using System.Security.Cryptography;
using DroneSeal.Host.CourseFlights;

namespace DroneSeal.Host.FlyReport;

/// <summary>Gathers what a <c>fly</c> knows for its page.</summary>
internal static class FlyReportContents
{
    /// <summary>All but the flights from above, the store and the film, which the report's folder
    /// adds.</summary>
    internal static FlyReportContent Of(
        FlyRequest request, FlySetup setup, IReadOnlyDictionary<FlyArm, ArmSummary> arms,
        FlyVerdict verdict) => new()
        {
            Course = setup.Course,
            Command = request.CommandLine,
            Arms = [.. request.Arms.Select(arm => arms[arm])],
            ClassName = setup.Model?.ClassName ?? "",
            Identity = Identity(request, setup),
            HeldOutFrames = setup.HeldOut?.Count ?? 0,
            HasPassed = verdict.HasPassed,
            PassWords = verdict.Words,
        };

    private static Dictionary<string, string> Identity(FlyRequest request, FlySetup setup)
    {
        var options = setup.Options;
        var rate = 1 / options.FramePeriod(setup.Course.Camera).TotalSeconds;
        var identity = new Dictionary<string, string>();
        if (setup.Model is { } model)
        {
            identity["weights"] = request.Weights.Name;
            identity["frozen core, SHA-256"] = model.Weights.Sha256;
            identity["obstacle card"] = model.Card.Card.Name;
            identity["obstacle card, SHA-256"] =
                Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(model.Card.Path)));
            identity["adapters at take-off"] = request.Store is { } store ? $"those of {store.Name}" : "none";
            identity["an edit is modelled to take"] =
                FormattableString.Invariant($"{options.EditTime.TotalSeconds:0.0} s");
        }

        identity["frames a second"] = FormattableString.Invariant($"{rate:0.#}");
        identity["from picture to flight, modelled"] =
            FormattableString.Invariant($"{options.VisionDelay.TotalMilliseconds:0} ms");
        identity["program"] = typeof(FlyReportContents).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
        return identity;
    }
}
