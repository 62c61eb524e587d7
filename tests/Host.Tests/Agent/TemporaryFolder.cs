namespace DroneSeal.Host.Tests.Agent;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("droneseal-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
