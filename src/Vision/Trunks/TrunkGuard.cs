namespace DroneSeal.Vision.Trunks;

/// <summary>The checks that every trunk makes at its door.</summary>
internal static class TrunkGuard
{
    internal static void Check(ReadOnlySpan<float> image, FrozenFeatures into, int inputSize)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (image.Length != 3 * inputSize * inputSize)
        {
            throw new ArgumentException(
                $"The picture has {image.Length} values; this trunk needs 3 * {inputSize} * {inputSize}.", nameof(image));
        }

        if (into.InputSize != inputSize)
        {
            throw new ArgumentException(
                $"The buffers are for {into.InputSize} pixels a side; this trunk has {inputSize}.", nameof(into));
        }
    }
}
