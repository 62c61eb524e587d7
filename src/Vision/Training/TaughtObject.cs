using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>One object of a picture that the whole network is trained on.</summary>
/// <param name="ClassId">Row of the base classes, from zero.</param>
/// <param name="Box">In pixels of the picture.</param>
public readonly record struct TaughtObject(int ClassId, PixelBox Box);
