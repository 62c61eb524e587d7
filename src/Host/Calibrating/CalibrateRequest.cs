using DroneSeal.Vision.Calibration;

namespace DroneSeal.Host.Calibrating;

/// <summary>What <c>camera calibrate</c> is asked for.</summary>
internal sealed record CalibrateRequest
{
    /// <summary>Pictures, folders and videos, or one address of a camera.</summary>
    internal required IReadOnlyList<string> Sources { get; init; }

    internal required Chessboard Board { get; init; }

    /// <summary>It ends with so many views that differ.</summary>
    internal int MostViews { get; init; } = 40;

    /// <summary>It ends with so many pictures, with or without a board.</summary>
    internal int MostPictures { get; init; } = 3000;

    /// <summary>Picture of the board standing plumb, from a level vehicle: tells pitch and roll.</summary>
    internal string? Plumb { get; init; }

    /// <summary>The mount as it was measured; pitch and roll are replaced where there is a plumb
    /// picture.</summary>
    internal CameraMount Mount { get; init; }

    /// <summary>Asked of a camera, pixels.</summary>
    internal int WidthPixels { get; init; } = 1280;

    /// <summary>Asked of a camera, pixels.</summary>
    internal int HeightPixels { get; init; } = 720;
}
