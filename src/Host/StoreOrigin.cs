using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host;

/// <summary>Remembers beside a store which run made it, so that later commands need only the store.</summary>
internal sealed record StoreOrigin(
    string Weights, string WeightsSha256, string ClassName, string? Cards, int Seed, bool IsGated, string Directives, float Corrupt,
    string Device = "cpu")
{
    private const string FileName = "origin.json";

    internal static void Save(string store, StoreOrigin origin) =>
        JsonOutput.Write(new FileInfo(Path.Combine(store, FileName)), origin);

    /// <summary>What was saved; null where the store knows nothing of it.</summary>
    internal static StoreOrigin? Find(string store)
    {
        var path = Path.Combine(store, FileName);
        return File.Exists(path) ? JsonOutput.Read<StoreOrigin>(path) : null;
    }

    /// <summary>The weights named on the command line, or else those that the store was made with.</summary>
    internal static ModelWeights LoadWeights(string store, FileInfo? named)
    {
        var path = named?.FullName ?? Find(store)?.Weights ?? throw new HostException(
            ExitCode.Usage, $"{store} does not say which weights it was made with: give --weights FILE.");
        return File.Exists(path) ? ModelWeights.Load(path) : throw new HostException(
            ExitCode.BadInput, $"{path}, which the store was made with, is not there: give --weights FILE.");
    }

    /// <summary>The settings of the run that made the store.</summary>
    internal static LearnOptions Options(string store) => Find(store) is { } origin
        ? new LearnOptions
        {
            ClassName = origin.ClassName,
            Seed = origin.Seed,
            Device = origin.Device,
            IsGated = origin.IsGated,
            Directives = origin.Directives,
            CorruptShare = origin.Corrupt,
        }
        : new LearnOptions();
}
