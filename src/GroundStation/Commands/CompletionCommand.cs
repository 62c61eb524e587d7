using System.CommandLine;
using DroneSeal.GroundStation.Output;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>completion</c>: the shells' scripts, which ask the program what may follow.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _droneseal_gcs() {
            local line="${COMP_LINE:0:$COMP_POINT}"
            local IFS=$'\n'
            COMPREPLY=($("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null |
                grep -F -- "${COMP_WORDS[COMP_CWORD]}"))
            COMPREPLY=($(compgen -W "${COMPREPLY[*]}" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _droneseal_gcs droneseal-gcs ./droneseal-gcs
        """;

    private const string Zsh = """
        #compdef droneseal-gcs
        _droneseal_gcs() {
            local line="${words[1,CURRENT]}"
            local -a found
            found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -- $found
        }
        compdef _droneseal_gcs droneseal-gcs
        """;

    private const string Fish = """
        function __droneseal_gcs
            set -l line (commandline -cp)
            droneseal-gcs "[suggest:"(string length -- $line)"]" $line 2>/dev/null
        end
        complete -c droneseal-gcs -f -a '(__droneseal_gcs)'
        """;

    internal static Command Create(CommandRunner runner)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        return runner.AddOffline(
            new Command("completion", "Prints a shell's completion script: source <(droneseal-gcs "
                + "completion bash)") { shell },
            (parsed, answer) => Run(parsed.GetValue(shell)!, answer));
    }

    private static int Run(string shell, Answer answer)
    {
        answer.Say(shell switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            _ => Fish,
        });
        return ExitCode.Done;
    }
}
