namespace DroneSeal.Flight.Loop;

/// <summary>How the vision process fares.</summary>
public enum VisionHealth
{
    /// <summary>It was started and has not sent a batch yet.</summary>
    Starting,

    /// <summary>It runs and sends batches.</summary>
    Running,

    /// <summary>It runs and sends nothing new.</summary>
    Stale,

    /// <summary>It has ended; another one is started after a pause.</summary>
    Dead,
}
