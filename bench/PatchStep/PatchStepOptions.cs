using System.Globalization;

namespace DroneSeal.Bench;

/// <summary>How often to time a patch step, and with which Python.</summary>
internal sealed record PatchStepOptions
{
    internal const string Usage = """
        patch-step: times one patch step against the same step in PyTorch, in turns, one thread each.
          --rounds N       turns each side gets            (default 20)
          --steps N        steps a turn, back to back      (default 5)
          --samples N      samples of a batch              (default 8)
          --side N         cells a side of a window, odd   (default 13)
          --python FILE    a Python 3 with torch and numpy (default /usr/bin/python3)
          --json FILE      writes the figures as JSON as well
        """;

    internal int Rounds { get; private init; } = 20;

    internal int Steps { get; private init; } = 5;

    internal int Samples { get; private init; } = 8;

    internal int Side { get; private init; } = 13;

    internal string Python { get; private init; } = "/usr/bin/python3";

    internal string? Json { get; private init; }

    /// <summary>The options, or null where the arguments make no sense.</summary>
    internal static PatchStepOptions? Parse(ReadOnlySpan<string> arguments)
    {
        var options = new PatchStepOptions();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length || options.With(arguments[i], arguments[i + 1]) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return options;
    }

    private PatchStepOptions? With(string name, string value)
    {
        var isCount = int.TryParse(value, CultureInfo.InvariantCulture, out var count) && count > 0;
        return name switch
        {
            "--python" => this with { Python = value },
            "--json" => this with { Json = value },
            "--rounds" when isCount => this with { Rounds = count },
            "--steps" when isCount => this with { Steps = count },
            "--samples" when isCount && count > 1 => this with { Samples = count },
            "--side" when isCount && count % 2 == 1 && count is >= 7 and <= 13 => this with { Side = count },
            _ => null,
        };
    }
}
