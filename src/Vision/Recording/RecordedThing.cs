using DroneSeal.Core;

namespace DroneSeal.Vision.Recording;

/// <summary>Something that a picture truly showed; known in simulation only.</summary>
/// <param name="Row">The same thing from frame to frame.</param>
/// <param name="ClassName">What a detector should call it.</param>
/// <param name="Box">Round what is visible of it, pixels.</param>
/// <param name="Counts">Whether missing it is a fault; far and hidden things do not count.</param>
/// <param name="RangeMeters">From the camera.</param>
public readonly record struct RecordedThing(
    int Row, string ClassName, PixelBox Box, bool Counts, float RangeMeters);
