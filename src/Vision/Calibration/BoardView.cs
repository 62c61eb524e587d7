using OpenCvSharp;

namespace DroneSeal.Vision.Calibration;

/// <summary>One picture in which the whole board was found.</summary>
/// <param name="Name">Of the picture.</param>
/// <param name="Corners">Its inner corners, row by row, pixels.</param>
public sealed record BoardView(string Name, IReadOnlyList<Point2f> Corners);
