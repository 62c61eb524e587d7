namespace DroneSeal.SelfEdit;

/// <summary>A card with the constants fitted for it.</summary>
/// <param name="Path">The card's file.</param>
/// <param name="Card">What to look for.</param>
/// <param name="Calibration">Beside the card, or <see cref="CriticCalibration.Prior"/> where nothing was
/// fitted yet.</param>
/// <param name="IsOwn">Whether the constants were fitted with the detector in use.</param>
public sealed record CardEntry(
    string Path, ObstacleCard Card, CriticCalibration Calibration, bool IsOwn = false)
{
    /// <summary>What becomes a mini-task: constants of the detector in use bring the bar that was measured with it.</summary>
    public MiniTaskOptions Bars => IsOwn
        ? new MiniTaskOptions { PrecisionBar = Math.Clamp(Calibration.OperatingProbability, 0.05f, 0.99f) }
        : new MiniTaskOptions();
}
