using DroneSeal.SelfEdit;
using DroneSeal.Sim;

namespace DroneSeal.Host.Critics;

/// <summary>A finding and what it truly lies on.</summary>
/// <param name="Finding">Box in picture pixels.</param>
/// <param name="Verdict">Right, wrong, or neither way.</param>
/// <param name="Overlap">With the object of the class that it overlaps most, 0..1.</param>
/// <param name="On">What it truly lies on most, as courses name it; null for ground and sky.</param>
internal sealed record JudgedFinding(Finding Finding, FindingVerdict Verdict, float Overlap, ObstacleKind? On);
