using DroneSeal.Core;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Commands;

/// <summary>Opens what command lines name, with an error that says what to do.</summary>
internal static class CommandInput
{
    /// <summary>A detector with all adapters off.</summary>
    internal static Detector OpenDetector(FileInfo weights, string device, int threads)
    {
        var loaded = ModelWeights.Load(weights.FullName);
        return new Detector(loaded, TrunkChoice.Create(loaded, device, threads));
    }

    /// <summary>Puts the active set of a store to use, if a store was named.</summary>
    internal static void UseAdapters(Detector detector, DirectoryInfo? store)
    {
        if (store is not null)
        {
            using var opened = OpenStore(store);
            detector.Swap(opened.LoadActive());
        }
    }

    /// <summary>A store that exists.</summary>
    internal static AdapterStore OpenStore(DirectoryInfo store) => store.Exists
        ? AdapterStore.OpenReadOnly(store.FullName)
        : throw new HostException(
            ExitCode.BadInput, $"{store.FullName} is no store: name the folder that 'droneseal learn --store' wrote.");

    /// <summary>Refuses a folder that is not there, or in which no picture can be read.</summary>
    internal static void RequirePictures(DirectoryInfo folder, string option)
    {
        if (!folder.Exists)
        {
            throw new HostException(
                ExitCode.BadInput, $"{folder.FullName} is no folder: give {option} a folder of pictures.");
        }

        using var source = FrameSources.Open([folder.FullName]);
        if (!source.TryNext(new Frame()))
        {
            throw new HostException(
                ExitCode.BadInput,
                $"no picture in {folder.FullName} can be read: give {option} a folder of pictures.");
        }
    }
}
