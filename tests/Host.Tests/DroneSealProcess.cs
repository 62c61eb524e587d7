using System.Diagnostics;

namespace DroneSeal.Host.Tests;

/// <summary>Runs the program as a user does, in a process of its own.</summary>
internal static class DroneSealProcess
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);

    internal static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(_longest), "The program did not end.");
        return (process.ExitCode, output, errors.Result);
    }

    internal static Process Start(params string[] arguments) =>
        Start(new Dictionary<string, string>(), arguments);

    /// <summary>The same with more environment.</summary>
    internal static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "droneseal.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }
}
