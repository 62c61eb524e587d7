namespace DroneSeal.Host.Benching;

/// <summary>What <c>bench</c> measured; medians.</summary>
internal sealed record FrameBenchResult(
    string Trunk, int Frames, double FrameMilliseconds, double AdaptedMilliseconds, double JsonMilliseconds,
    double AllocatedBytesPerFrame, double PrepareMilliseconds, double SwapMicroseconds, double RevertMicroseconds)
{
    /// <summary>The whole way of a frame, stage by stage; null where no course can be drawn.</summary>
    public IReadOnlyList<BudgetRow>? Budget { get; init; }

    /// <summary>The trunk against ONNX Runtime; null where it is not there.</summary>
    public PeerBenchResult? Peer { get; init; }
}
