using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>One picture of a fit, measured once.</summary>
/// <param name="Source">The set it came from.</param>
/// <param name="Role">What the set is for.</param>
/// <param name="Fold">Fold of its scene; -1 outside the labelled sets.</param>
/// <param name="Letterbox">Its place in the input.</param>
/// <param name="Candidates">Measured boxes.</param>
/// <param name="Positives">Objects that count, in input pixels.</param>
/// <param name="Ignored">Objects that count neither way.</param>
internal sealed record FitPicture(
    string Source, FitRole Role, int Fold, Letterbox Letterbox, Candidates Candidates,
    IReadOnlyList<PixelBox> Positives, IReadOnlyList<PixelBox> Ignored);
