using DroneSeal.GroundStation.Benching;

namespace DroneSeal.GroundStation.Tests;

/// <summary>The completion scripts, sourced in real shells in a terminal: a word is begun, Tab is pressed,
/// and what the shell then runs is looked at.</summary>
public sealed class ShellCompletionTests : IDisposable
{
    private const string Prompt = "READY> ";
    private const string Cache = "cache";
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("gcs-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableTheory]
    [InlineData("bash", "--noprofile --rcfile {0}/.zshrc -i")]
    [InlineData("zsh", "-i")]
    [InlineData("fish", "--no-config -i -C 'source {0}/config.fish'")]
    public void WhenTabIsPressedTheShellKnowsCommandsMessagesParametersAndEdits(string shell, string arguments)
    {
        Skip.IfNot(TerminalProcess.IsHere, "no util-linux script, which makes a terminal.");
        Skip.IfNot(IsInstalled(shell), $"{shell} is not installed.");
        Prepare(shell);
        using var terminal = new TerminalProcess(
            $"{shell} {string.Format(null, arguments, _folder)}", Environment(_folder));

        var ran = Ask(terminal, ["ed", "msg watch GLOBAL_POSITION_IN", "param get PRX1_", "edits show 47"]);

        Assert.Equal(
            ["edits", "msg watch GLOBAL_POSITION_INT", "param get PRX1_TYPE", "edits show 4711"], ran);
    }

    private static List<string> Ask(TerminalProcess terminal, string[] lines)
    {
        const string Mark = "ran: ";
        var ran = new List<string>();
        var at = terminal.WaitFor(Prompt, 0, _most);
        foreach (var line in lines)
        {
            terminal.Type($"droneseal-gcs {line}\t");
            terminal.Type("\r");
            var from = terminal.WaitFor(Mark, at + 1, _most);
            at = terminal.WaitFor(Prompt, Math.Max(from, 0), _most);
            Assert.True(from >= 0 && at >= 0, $"after '{line}' the terminal shows: {terminal.Text}");
            ran.Add(terminal.Text[(from + Mark.Length)..].Split('\r', '\n')[0].Trim());
        }

        terminal.Type("exit\r");
        return ran;
    }

    // The program completes; whatever else it is asked to do, it only tells.
    private void Prepare(string shell)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "droneseal-gcs.dll");
        var path = Path.Combine(_folder, "droneseal-gcs");
        File.WriteAllText(
            path,
            $"#!/bin/sh\n[ \"$1\" = completion ] && exec dotnet '{program}' \"$@\"\necho \"ran: $*\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var cache = Directory.CreateDirectory(Path.Combine(_folder, Cache, "droneseal-gcs")).FullName;
        File.WriteAllText(
            Path.Combine(cache, "parameters-1.txt"), "# vehicle 1\nAVOID_ENABLE,7\nPRX1_TYPE,2\n");
        File.WriteAllText(Path.Combine(cache, "edits-1.txt"), "12\n4711\n");
        File.WriteAllText(
            Path.Combine(_folder, ".zshrc"),
            $"PS1='{Prompt}'\nPROMPT=$PS1\n{(shell == "zsh" ? "unsetopt promptsp\n" : "")}"
                + $"source <(droneseal-gcs completion {shell})\n");
        File.WriteAllText(
            Path.Combine(_folder, "config.fish"),
            $"function fish_prompt; echo -n '{Prompt}'; end\ndroneseal-gcs completion fish | source\n");
    }

    private static (string, string)[] Environment(string folder) =>
    [
        ("PATH", $"{folder}:{System.Environment.GetEnvironmentVariable("PATH")}"), ("HOME", folder),
        ("ZDOTDIR", folder), ("XDG_CONFIG_HOME", folder), ("XDG_DATA_HOME", folder),
        ("XDG_CACHE_HOME", Path.Combine(folder, Cache)), ("LC_ALL", "C.UTF-8"),
        ("DOTNET_NOLOGO", "1"),
    ];

    private static bool IsInstalled(string shell) => (System.Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(':').Any(folder => File.Exists(Path.Combine(folder, shell)));
}
