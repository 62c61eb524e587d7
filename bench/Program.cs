using System.Text.Json;
using DroneSeal.Bench;

if (args is ["patch-step", .. var rest])
{
    return PatchStep(PatchStepOptions.Parse(rest));
}

if (BenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Usage + Environment.NewLine + PatchStepOptions.Usage);
    return 2;
}

if (!TrunkEngine.IsSupported)
{
    Console.Error.WriteLine(TrunkEngine.WhyNot);
    return 4;
}

foreach (var file in new[] { options.Weights, options.Model }.Where(file => !File.Exists(file)))
{
    Console.Error.WriteLine($"{file} is not here; name it with --weights or --model.");
    return 3;
}

var report = Rounds.Measure(options);
Console.WriteLine(report.ToText());
Save(options.Json, report);
return 0;

static int PatchStep(PatchStepOptions? options)
{
    if (options is null)
    {
        Console.Error.WriteLine(PatchStepOptions.Usage);
        return 2;
    }

    var report = PatchStepRounds.Measure(options);
    Console.WriteLine(report.ToText());
    Save(options.Json, report);
    return 0;
}

static void Save<T>(string? path, T report)
{
    if (path is not null)
    {
        File.WriteAllText(path, JsonSerializer.Serialize(report, JsonOptions.Indented));
    }
}
