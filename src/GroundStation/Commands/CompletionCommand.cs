using System.CommandLine;
using DroneSeal.GroundStation.Output;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>completion</c>: the shells' scripts, which ask the program what may follow. Where nothing may,
/// the shells offer files.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _droneseal_gcs() {
            local IFS=$'\n' program="${COMP_WORDS[0]/#\~/$HOME}"
            COMPREPLY=($("$program" completion --for "${COMP_LINE:0:$COMP_POINT}" 2>/dev/null))
        }
        complete -o default -F _droneseal_gcs droneseal-gcs
        """;

    private const string Zsh = """
        #compdef droneseal-gcs
        _droneseal_gcs() {
            local program="${words[1]/#\~/$HOME}" line="${(j: :)words[1,CURRENT-1]} $PREFIX"
            local -a found
            found=("${(@f)$("$program" completion --for "$line" 2>/dev/null)}")
            if [[ -n "$found[1]" ]]; then compadd -U -- $found; else _files; fi
        }
        if [[ "$funcstack[1]" == _droneseal* ]]; then
            _droneseal_gcs
        else
            (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
            compdef _droneseal_gcs droneseal-gcs
        fi
        """;

    private const string Fish = """
        function __droneseal_gcs
            set -l words (commandline -opc)
            set -l found ($words[1] completion --for (commandline -cp | string collect) 2>/dev/null)
            if set -q found[1]
                printf '%s\n' $found
            else
                __fish_complete_path (commandline -ct)
            end
        end
        complete -c droneseal-gcs -f -a '(__droneseal_gcs)'
        """;

    internal static Command Create(CommandRunner runner, RootCommand root)
    {
        var shell = new Argument<string?>("SHELL")
        {
            Description = "bash, zsh or fish.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var line = new Option<string?>("--for")
        {
            Description = "A command line up to the cursor: lists what may follow.",
            Hidden = true,
        };
        var command = new Command(
            "completion", "Prints a shell's completion script: source <(droneseal-gcs completion bash)")
        {
            shell, line,
        };
        return runner.AddOffline(command, (parsed, answer) => Run(
            parsed.GetValue(shell), parsed.GetValue(line), root, answer));
    }

    private static int Run(string? shell, string? line, RootCommand root, Answer answer)
    {
        IReadOnlyList<string> lines = line is not null ? Completion.Of(root, line) : [Script(shell)];
        foreach (var one in lines)
        {
            answer.Say(one);
        }

        answer.Emit("completion", writer =>
        {
            writer.WriteStartArray(line is not null ? "words" : "script");
            foreach (var one in lines)
            {
                writer.WriteStringValue(one);
            }

            writer.WriteEndArray();
        });
        return ExitCode.Done;
    }

    private static string Script(string? shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => throw new GroundException(ExitCode.Usage, "completion: say which shell: bash, zsh or fish"),
    };
}
