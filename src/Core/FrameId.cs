namespace DroneSeal.Core;

/// <summary>Names one frame of one run, in the order of capture.</summary>
/// <param name="Value">From zero, never reused in a run.</param>
public readonly record struct FrameId(long Value);
