using DroneSeal.Core;

namespace DroneSeal.Vision.Evaluation;

/// <summary>One detection, as the evaluator sees it.</summary>
/// <param name="Picture">Index of the picture.</param>
/// <param name="ClassId">Class, from zero.</param>
/// <param name="Box">In source pixels.</param>
/// <param name="Score">Ranks detections; any scale.</param>
public readonly record struct ScoredBox(int Picture, int ClassId, PixelBox Box, float Score);
