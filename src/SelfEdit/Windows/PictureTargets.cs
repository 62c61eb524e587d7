namespace DroneSeal.SelfEdit;

/// <summary>What every anchor of one picture should answer.</summary>
/// <param name="Labels">The picture's objects.</param>
/// <param name="Owner">Index of the object that an anchor answers for, or 255 for none.</param>
/// <param name="Counts">Whether an anchor is judged at all.</param>
internal sealed record PictureTargets(IReadOnlyList<Label> Labels, byte[] Owner, bool[] Counts)
{
    /// <summary>The anchor answers for no object.</summary>
    internal const byte Nobody = 255;
}
