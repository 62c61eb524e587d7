namespace DroneSeal.SelfEdit;

/// <summary>One depthwise-and-pointwise unit's weights in the order that the kernels read.</summary>
internal sealed unsafe class PackedUnit
{
    private const int Channels = BranchLayout.Channels;

    /// <summary>Depthwise weight, <c>[9, 64]</c>.</summary>
    internal PinnedFloats Taps { get; } = new(BranchLayout.Taps * Channels);

    /// <summary>The same with the kernel turned round, for the way back.</summary>
    internal PinnedFloats Reversed { get; } = new(BranchLayout.Taps * Channels);

    /// <summary>Depthwise bias.</summary>
    internal PinnedFloats DepthBias { get; } = new(Channels);

    /// <summary>Pointwise weight, <c>[in, out]</c>, for the way there.</summary>
    internal PinnedFloats Inward { get; } = new(Channels * Channels);

    /// <summary>Pointwise weight, <c>[out, in]</c>, for the way back.</summary>
    internal PinnedFloats Outward { get; } = new(Channels * Channels);

    /// <summary>Pointwise bias.</summary>
    internal PinnedFloats PointBias { get; } = new(Channels);

    /// <summary>Gradient of <see cref="Taps"/>.</summary>
    internal PinnedFloats TapSlopes { get; } = new(BranchLayout.Taps * Channels);

    /// <summary>Gradient of <see cref="DepthBias"/>.</summary>
    internal PinnedFloats DepthBiasSlopes { get; } = new(Channels);

    /// <summary>Gradient of <see cref="Outward"/>.</summary>
    internal PinnedFloats PointSlopes { get; } = new(Channels * Channels);

    /// <summary>Gradient of <see cref="PointBias"/>.</summary>
    internal PinnedFloats PointBiasSlopes { get; } = new(Channels);

    /// <summary>Takes the unit's weights from the flat vector and zeroes the gradients.</summary>
    internal void Load(ReadOnlySpan<float> unit)
    {
        for (var channel = 0; channel < Channels; channel++)
        {
            for (var tap = 0; tap < BranchLayout.Taps; tap++)
            {
                var value = unit[(channel * BranchLayout.Taps) + tap];
                Taps.Values[(tap * Channels) + channel] = value;
                Reversed.Values[((BranchLayout.Taps - 1 - tap) * Channels) + channel] = value;
            }
        }

        var rest = unit[(Channels * BranchLayout.Taps)..];
        rest[..Channels].CopyTo(DepthBias.Span);
        var matrix = rest.Slice(Channels, Channels * Channels);
        matrix.CopyTo(Outward.Span);
        for (var output = 0; output < Channels; output++)
        {
            for (var input = 0; input < Channels; input++)
            {
                Inward.Values[(input * Channels) + output] = matrix[(output * Channels) + input];
            }
        }

        rest.Slice(Channels + (Channels * Channels), Channels).CopyTo(PointBias.Span);
        TapSlopes.Span.Clear();
        DepthBiasSlopes.Span.Clear();
        PointSlopes.Span.Clear();
        PointBiasSlopes.Span.Clear();
    }

    /// <summary>Writes the gathered gradients in the flat vector's order.</summary>
    internal void StoreSlopes(Span<float> unit)
    {
        for (var channel = 0; channel < Channels; channel++)
        {
            for (var tap = 0; tap < BranchLayout.Taps; tap++)
            {
                unit[(channel * BranchLayout.Taps) + tap] = TapSlopes.Values[(tap * Channels) + channel];
            }
        }

        var rest = unit[(Channels * BranchLayout.Taps)..];
        DepthBiasSlopes.Span.CopyTo(rest);
        PointSlopes.Span.CopyTo(rest[Channels..]);
        PointBiasSlopes.Span.CopyTo(rest[(Channels + (Channels * Channels))..]);
    }
}
