using DroneSeal.Core;

namespace DroneSeal.Vision.Evaluation;

/// <summary>One labelled object, as the evaluator sees it.</summary>
/// <param name="Picture">Index of the picture.</param>
/// <param name="ClassId">Class, from zero.</param>
/// <param name="Box">In source pixels.</param>
/// <param name="Area">Square pixels that decide the area range: the outline's where known, else the box's.</param>
/// <param name="IsCrowd">Whether the box stands for a group: many detections may lie in it, and none of them counts.</param>
/// <param name="IsIgnored">Whether finding it or missing it counts neither way.</param>
public readonly record struct GroundTruth(
    int Picture, int ClassId, PixelBox Box, float Area, bool IsCrowd = false, bool IsIgnored = false);
