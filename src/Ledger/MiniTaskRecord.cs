using DroneSeal.Core;

namespace DroneSeal.Ledger;

/// <summary>One "frame X, I said Y, it is Z" as it stands in the ledger.</summary>
/// <param name="Picture">Name of the picture.</param>
/// <param name="Box">The corrected box, in input (letterboxed) pixels.</param>
/// <param name="Said">The class that the detector had answered, or null where it had answered
/// nothing.</param>
/// <param name="SaidScore">The score of that answer, 0..1.</param>
/// <param name="Corrected">What it is.</param>
/// <param name="Evidence">Every critic's reason, in words.</param>
/// <param name="Weight">Weight in the loss.</param>
/// <param name="CropSha256">The evidence crop in the store, or null where none was kept.</param>
/// <param name="IsHeldBack">Whether the gate judged on it, and no step ever saw it.</param>
public sealed record MiniTaskRecord(
    string Picture,
    PixelBox Box,
    string? Said,
    float? SaidScore,
    string Corrected,
    IReadOnlyList<string> Evidence,
    float Weight,
    string? CropSha256,
    bool IsHeldBack);
