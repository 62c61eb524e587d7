using DroneSeal.Core;

namespace DroneSeal.Flight.Loop;

/// <summary>Batches of another process, through the shared-memory ring.</summary>
/// <param name="path">The ring's file; it need not be there yet.</param>
public sealed class RingSource(string path) : IObstacleSource, IDisposable
{
    private readonly ObstacleRingReader _reader = new(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => _reader.ClassNames;

    /// <inheritdoc/>
    public SelfTestResult SelfTest => _reader.SelfTest;

    /// <inheritdoc/>
    public bool TryTake(TimeSpan now, ObstacleBatch into) => _reader.TryRead(into);

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
