using System.Globalization;
using System.Reflection;

namespace DroneSeal.Host.Learning;

/// <summary>The command line that starts this program again as the learner.</summary>
internal static class LearnerArguments
{
    internal static IReadOnlyList<string> For(LearnRequest request, string folder)
    {
        List<string> arguments = IsRunByDotnet() ? [Assembly.GetExecutingAssembly().Location] : [];
        arguments.AddRange(
        [
            "learner", "--way", folder, "--weights", request.Weights.FullName, "--store", request.Store.FullName,
            "--class", request.ClassName, "--seed", Text(request.Seed), "--corrupt", Text(request.Corrupt),
            "--directives", request.Directives, "--device", request.Device,
        ]);
        if (request.Edits is { } edits)
        {
            arguments.AddRange(["--edits", Text(edits)]);
        }

        if (request.Cards is { } cards)
        {
            arguments.AddRange(["--cards", cards.FullName]);
        }

        if (request.Anchors is { } anchors)
        {
            arguments.AddRange(["--anchors", anchors.FullName]);
        }

        if (!request.IsGated)
        {
            arguments.Add("--ungated");
        }

        return arguments;
    }

    private static bool IsRunByDotnet() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath ?? "dotnet") == "dotnet";

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
