using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>What the tracker knows of one thing after a frame: for critics and reports, never for
/// flight.</summary>
/// <param name="Id">Of the track, never used again in a run.</param>
/// <param name="IsConfirmed">Whether it is believed.</param>
/// <param name="IsSeenNow">Whether the frame's detections have it.</param>
/// <param name="IsActive">Whether the rest is by the active adapters; else by the released ones
/// alone.</param>
/// <param name="Class">The name that it goes by.</param>
/// <param name="First">The class with the most votes.</param>
/// <param name="Second">The next one.</param>
/// <param name="Score">Of the last detection, 0..1.</param>
/// <param name="Box">Of the last detection, pixels.</param>
/// <param name="Expected">Where it must appear in this frame, pixels, also outside the picture; empty for
/// what is beside or behind.</param>
/// <param name="Ranges">Of the last detection, by each way.</param>
/// <param name="CentreNorthEast">Metres of the local origin.</param>
/// <param name="FaceMeters">Horizontal distance to the nearest face.</param>
/// <param name="RangeSigmaMeters">Its standard deviation.</param>
/// <param name="Age">Since it was first seen.</param>
/// <param name="Hits">Detections in all.</param>
/// <param name="Missed">Frames since the last detection.</param>
/// <param name="Vanished">For so long it should have been visible and was not detected.</param>
public readonly record struct TrackReport(
    int Id,
    bool IsConfirmed,
    bool IsSeenNow,
    bool IsActive,
    int Class,
    ClassShare First,
    ClassShare Second,
    float Score,
    PixelBox Box,
    PixelBox Expected,
    RangeEstimates Ranges,
    Vector2 CentreNorthEast,
    float FaceMeters,
    float RangeSigmaMeters,
    TimeSpan Age,
    int Hits,
    int Missed,
    TimeSpan Vanished);
