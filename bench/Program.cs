using System.Text.Json;
using DroneSeal.Bench;

if (BenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Usage);
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
if (options.Json is { } path)
{
    File.WriteAllText(path, JsonSerializer.Serialize(report, JsonOptions.Indented));
}

return 0;
