using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>One thing of one frame, as one or both adapter sets saw it.</summary>
/// <param name="Released">Row of the released detections; -1 where they do not have it.</param>
/// <param name="Active">Row of the active detections; -1 where they do not have it.</param>
/// <param name="Box">The active box where there is one.</param>
/// <param name="Score">The better of the two.</param>
/// <param name="IsFootHidden">Whether something nearer covers its lower end.</param>
/// <param name="IsReleasedFootHidden">The same by what the released adapters see alone: an edit's box must not change what
/// they know.</param>
internal record struct Sighted(
    int Released, int Active, PixelBox Box, float Score, bool IsFootHidden = false, bool IsReleasedFootHidden = false);
