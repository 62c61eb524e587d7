using DroneSeal.Core;

namespace DroneSeal.Vision.Evaluation;

/// <summary>One object of a labels file.</summary>
/// <param name="ClassName">The category's name.</param>
/// <param name="Box">In source pixels.</param>
/// <param name="Area">Square pixels, of the outline where the file gives it, else of the box.</param>
/// <param name="IsCrowd">Whether the box stands for a group.</param>
/// <param name="IsIgnored">Whether the file itself says that the object counts neither way.</param>
/// <param name="Attributes">The annotation's other text fields, for example <c>colour</c>.</param>
public sealed record LabelledBox(
    string ClassName, PixelBox Box, float Area, bool IsCrowd, bool IsIgnored,
    IReadOnlyDictionary<string, string> Attributes);
