using System.Diagnostics;

namespace DroneSeal.Flight.Tests;

/// <summary>This assembly as the other process of the tests: what it does until it is killed.</summary>
internal static class RingChild
{
    internal static readonly string[] ClassNames = ["tree", "cone", "person"];

    internal static Process Start(params string[] arguments)
    {
        string[] whole = ["exec", typeof(RingChild).Assembly.Location, .. arguments];
        return Process.Start(new ProcessStartInfo("dotnet", whole)
        {
            RedirectStandardOutput = true,
        })!;
    }

    internal static int Main(string[] arguments)
    {
        if (arguments is not ["write-obstacles", var path])
        {
            return 2;
        }

        using var writer = ObstacleRingWriter.Open(path, ClassNames);
        for (var i = 0L; ; i++)
        {
            writer.Write(NumberedBatch.Of(i));
            if (i == 10)
            {
                Console.WriteLine("writing");
            }
        }
    }
}
