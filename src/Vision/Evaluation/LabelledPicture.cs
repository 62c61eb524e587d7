namespace DroneSeal.Vision.Evaluation;

/// <summary>One picture of a labels file.</summary>
/// <param name="FileName">Relative to the folder of pictures.</param>
/// <param name="Width">Pixels across; zero where the file does not say.</param>
/// <param name="Height">Pixels down; zero where the file does not say.</param>
/// <param name="Scene">Pictures of one place share it; empty where the file does not say.</param>
/// <param name="Boxes">The picture's objects.</param>
public sealed record LabelledPicture(
    string FileName, int Width, int Height, string Scene, IReadOnlyList<LabelledBox> Boxes);
