using DroneSeal.Core;
using DroneSeal.SelfEdit;
using DroneSeal.Sim;

namespace DroneSeal.Host.Critics;

/// <summary>One frame of a course; all of it is overwritten by the next.</summary>
/// <param name="Frame">The picture.</param>
/// <param name="Handed">What critics get to see.</param>
/// <param name="Truth">What it truly shows.</param>
internal sealed record CourseSight(Frame Frame, FeatureFrame Handed, GroundTruth Truth);
