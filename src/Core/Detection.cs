namespace DroneSeal.Core;

/// <summary>One object seen in one frame.</summary>
/// <param name="Frame">The frame the box was measured in.</param>
/// <param name="Box">Where, in pixels of the source image, before any resize or letterbox.</param>
/// <param name="ClassId">Row of the detector's class table, from zero; novel classes follow the base classes.</param>
/// <param name="Score">Confidence, 0..1.</param>
public readonly record struct Detection(FrameId Frame, PixelBox Box, int ClassId, float Score);
