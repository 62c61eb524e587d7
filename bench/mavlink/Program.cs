using DroneSeal.MavlinkBench;

if (args is ["soak", ..])
{
    return Soak.Run(args.ElementAtOrDefault(1) is { } inputs ? long.Parse(inputs) : 10_000_000, seed: 2026);
}
if (args is ["speed", ..])
{
    return await Speed.RunAsync(args.ElementAtOrDefault(1) is { } rounds ? int.Parse(rounds) : 15);
}
Console.Error.WriteLine("""
    MavlinkBench soak [INPUTS]   spoilt bytes with good frames behind them, 10,000,000 by default
    MavlinkBench speed [ROUNDS]  frames a second of one core, ours and node-mavlink's, in turns
                                 first: npm ci --ignore-scripts in tests/Mavlink.Tests/node;
                                 run from the checkout's root
    """);
return 2;
