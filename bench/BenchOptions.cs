using System.Globalization;

namespace DroneSeal.Bench;

/// <summary>What to time and how often.</summary>
internal sealed record BenchOptions
{
    internal const string Usage = """
        Times the fused engine against ONNX Runtime, in turns, in the same run.
          --weights FILE   yolox_nano_coco.safetensors     (default ../shared/weights/...)
          --model FILE     yolox_nano_coco.onnx            (default ../shared/weights/...)
          --rounds N       turns each side gets            (default 40)
          --passes N       passes a turn, back to back     (default 5)
          --threads N      threads on each side            (default 2)
          --set NAME       best, avx512, avx2 or generic   (default best)
          --gap MS         rest between turns              (default 200)
          --json FILE      writes the figures as JSON as well
        First: npm ci --ignore-scripts in bench/onnx.
        """;

    internal string Weights { get; private init; } = "../shared/weights/yolox_nano_coco.safetensors";

    internal string Model { get; private init; } = "../shared/weights/yolox_nano_coco.onnx";

    internal int Rounds { get; private init; } = 40;

    internal int Passes { get; private init; } = 5;

    internal int Threads { get; private init; } = 2;

    internal TrunkInstructionSet Set { get; private init; } = TrunkInstructionSet.Best;

    internal TimeSpan Gap { get; private init; } = TimeSpan.FromMilliseconds(200);

    internal string? Json { get; private init; }

    /// <summary>The options, or null where the arguments make no sense.</summary>
    internal static BenchOptions? Parse(string[] arguments)
    {
        var options = new BenchOptions();
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

    private BenchOptions? With(string name, string value)
    {
        var isCount = int.TryParse(value, CultureInfo.InvariantCulture, out var count) && count > 0;
        return name switch
        {
            "--weights" => this with { Weights = value },
            "--model" => this with { Model = value },
            "--json" => this with { Json = value },
            "--rounds" when isCount => this with { Rounds = count },
            "--passes" when isCount => this with { Passes = count },
            "--threads" when isCount => this with { Threads = count },
            "--gap" when isCount => this with { Gap = TimeSpan.FromMilliseconds(count) },
            "--set" when Enum.TryParse<TrunkInstructionSet>(value, ignoreCase: true, out var set)
                => this with { Set = set },
            _ => null,
        };
    }
}
