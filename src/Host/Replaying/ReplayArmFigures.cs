namespace DroneSeal.Host.Replaying;

/// <summary>One arm's figures.</summary>
/// <param name="Name">What it was.</param>
/// <param name="Boxes">Detections in all.</param>
/// <param name="ObstaclesTold">Obstacles that flight would have been told, over all frames; -1 where poses
/// are not known.</param>
/// <param name="Seen">True obstacles found under their own name in most frames; null where the truth is not
/// known.</param>
/// <param name="Missed">Not found in most frames.</param>
/// <param name="Misnamed">Found under another name in most frames.</param>
internal sealed record ReplayArmFigures(
    string Name, int Boxes, int ObstaclesTold, int? Seen, int? Missed, int? Misnamed);
