using System.Diagnostics;
using System.Globalization;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>This assembly as the other process of the tests: what it does until it is done or
/// killed.</summary>
internal static class Child
{
    /// <summary>Starts a child.</summary>
    internal static System.Diagnostics.Process Start(params string[] arguments) =>
        System.Diagnostics.Process.Start(new ProcessStartInfo("dotnet", ["exec", Location, .. arguments])
        {
            RedirectStandardOutput = true,
        })!;

    /// <summary>This assembly's file.</summary>
    internal static string Location => typeof(Child).Assembly.Location;

    internal static int Main(string[] arguments)
    {
        switch (arguments[0])
        {
            case "write-ring":
                WriteRing(arguments[1]);
                break;
            case "read-ring":
                ReadRing(arguments[1]);
                break;
            case "write-store":
                WriteStore(arguments[1]);
                break;
            case "publish":
                Publish(arguments[1]);
                break;
            case "grow":
                Grow();
                break;
            case "edit-in-little-memory":
                CrampedLearner.Run(arguments[1], int.Parse(arguments[2], CultureInfo.InvariantCulture));
                break;
            case "fail":
                Console.Error.WriteLine("out of luck");
                return 5;
            default:
                Thread.Sleep(Timeout.Infinite);
                break;
        }

        return 0;
    }

    private static void WriteRing(string path)
    {
        using var writer = FeatureRingWriter.Attach(path);
        var frame = new FeatureFrame(writer.InputSize);
        for (var i = 0; ; i++)
        {
            Frames.Fill(frame, i);
            writer.TryPublish(frame, Timeout.InfiniteTimeSpan);
            if (i == 3)
            {
                Console.WriteLine("writing");
            }
        }
    }

    private static void ReadRing(string path)
    {
        using var reader = FeatureRingReader.Open(path);
        var frame = new FeatureFrame(reader.InputSize);
        while (reader.TryNext(frame, Timeout.InfiniteTimeSpan))
        {
            Frames.RequireWhole(frame);
            Console.WriteLine(frame.Id.Value);
        }
    }

    private static void WriteStore(string path)
    {
        using var store = AdapterStore.Open(path, StoreFolder.Anchor);
        for (var i = 0; ; i++)
        {
            store.Activate(store.Save(StoreFolder.Set(i, 2000)));
            Console.WriteLine(store.Manifest.Generation);
        }
    }

    private static void Publish(string path)
    {
        using var mailbox = AdapterMailbox.Open(path);
        for (var i = 0; ; i++)
        {
            var generation = mailbox.Publish(StoreFolder.Set(i % 4).Sha256);
            if (generation == 100)
            {
                Console.WriteLine("publishing");
            }
        }
    }

    private static void Grow()
    {
        List<byte[]> held = [];
        while (true)
        {
            held.Add(new byte[8 << 20]);
            held[^1].AsSpan().Fill(1);
        }
    }
}
