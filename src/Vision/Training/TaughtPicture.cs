namespace DroneSeal.Vision;

/// <summary>One picture that the whole network is trained on; nobody writes into it.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Bgr">Blue, green, red bytes, row by row, <c>[Height, Width, 3]</c>.</param>
/// <param name="Objects">Everything in it that has a name.</param>
public sealed record TaughtPicture(int Width, int Height, byte[] Bgr, IReadOnlyList<TaughtObject> Objects);
