namespace DroneSeal.Host.Benching;

/// <summary>What <c>bench</c> measured; medians.</summary>
internal sealed record FrameBenchResult(
    string Trunk, int Frames, double FrameMilliseconds, double AdaptedMilliseconds, double JsonMilliseconds,
    double AllocatedBytesPerFrame, double PrepareMilliseconds, double SwapMicroseconds, double RevertMicroseconds);
