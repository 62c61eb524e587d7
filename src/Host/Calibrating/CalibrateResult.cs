using DroneSeal.Core;
using DroneSeal.Vision.Calibration;

namespace DroneSeal.Host.Calibrating;

/// <summary>What <c>camera calibrate</c> found.</summary>
/// <param name="Calibration">What is written.</param>
/// <param name="Straight">The camera that the straightened pictures will be of.</param>
/// <param name="Pictures">Pictures that were looked at.</param>
/// <param name="WithoutBoard">Of them, where no whole board was found.</param>
/// <param name="Alike">Of them, where the board stood as in one before.</param>
/// <param name="Warnings">What makes it doubtful, in words.</param>
internal sealed record CalibrateResult(
    CameraCalibration Calibration,
    PinholeCamera Straight,
    int Pictures,
    int WithoutBoard,
    int Alike,
    IReadOnlyList<string> Warnings);
