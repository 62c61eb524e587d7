namespace DroneSeal.Mavlink.Tests.Services;

/// <summary>The wires that every service must get along with, each with several seeds.</summary>
public static class Wires
{
    public static TheoryData<string, int> All
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in new[] { "perfect", "lossy", "slow", "doubling", "everything" })
            {
                for (var seed = 1; seed <= 5; seed++)
                {
                    data.Add(name, seed);
                }
            }

            return data;
        }
    }

    internal static LoopbackOptions Of(string name) => name switch
    {
        "perfect" => new LoopbackOptions(),
        "lossy" => new LoopbackOptions { Loss = 0.3 },
        "slow" => new LoopbackOptions { Delay = TimeSpan.FromMilliseconds(500) },
        "doubling" => new LoopbackOptions { Duplicates = 0.5, Reordering = 0.3 },
        _ => new LoopbackOptions
        {
            Loss = 0.2,
            Delay = TimeSpan.FromMilliseconds(200),
            Duplicates = 0.2,
            Reordering = 0.2,
        },
    };
}
