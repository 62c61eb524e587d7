namespace DroneSeal.SelfEdit;

/// <summary>What one unit keeps of its way there, for the way back. Reused from window to window.</summary>
internal sealed unsafe class UnitTape
{
    private const int Channels = BranchLayout.Channels;

    private int _height;
    private int _width;

    /// <summary>Buffers for a map of this size at most.</summary>
    internal UnitTape(int maxHeight, int maxWidth)
    {
        var cells = maxHeight * maxWidth * Channels;
        Input = new((maxHeight + 2) * (maxWidth + 2) * Channels);
        Middle = new(cells);
        MiddleGate = new(cells);
        Output = new(cells);
        OutputGate = new(cells);
    }

    /// <summary>The unit's input with its ring of zeros, <c>[h + 2, w + 2, 64]</c>.</summary>
    internal PinnedFloats Input { get; }

    /// <summary>After the depthwise convolution and its SiLU.</summary>
    internal PinnedFloats Middle { get; }

    /// <summary>The sigmoids of that SiLU.</summary>
    internal PinnedFloats MiddleGate { get; }

    /// <summary>After the pointwise convolution and its SiLU.</summary>
    internal PinnedFloats Output { get; }

    /// <summary>The sigmoids of that SiLU.</summary>
    internal PinnedFloats OutputGate { get; }

    /// <summary>Sets the size of the next map and clears the ring.</summary>
    internal void Resize(int height, int width)
    {
        if (height != _height || width != _width)
        {
            Input.Span.Clear();
            (_height, _width) = (height, width);
        }
    }

    /// <summary>Copies a plain map inside the ring.</summary>
    internal void SetInput(float* map)
    {
        for (var row = 0; row < _height; row++)
        {
            var target = Input.Pointer + ((((row + 1) * (_width + 2)) + 1) * Channels);
            new ReadOnlySpan<float>(map + (row * _width * Channels), _width * Channels)
                .CopyTo(new Span<float>(target, _width * Channels));
        }
    }

    /// <summary>Runs the unit on its input.</summary>
    internal void Forward(PackedUnit unit, bool isTraining)
    {
        var cells = _height * _width;
        DepthwiseKernel.Convolve(Input.Pointer, unit.Taps.Pointer, unit.DepthBias.Pointer, Middle.Pointer, _height, _width);
        SiluKernel.Forward(Middle.Pointer, isTraining ? MiddleGate.Pointer : null, cells * Channels);
        DenseKernel.Multiply(Middle.Pointer, unit.Inward.Pointer, unit.PointBias.Pointer, Output.Pointer, cells);
        SiluKernel.Forward(Output.Pointer, isTraining ? OutputGate.Pointer : null, cells * Channels);
    }

    /// <summary>Gathers the unit's gradients and, where asked, the gradient of its input.</summary>
    /// <param name="unit">Receives the gradients.</param>
    /// <param name="slopes">The gradient of the output, <c>[h, w, 64]</c>; overwritten with that of the input.</param>
    /// <param name="scratch">A ringed map, <c>[h + 2, w + 2, 64]</c>, whose ring is zero.</param>
    /// <param name="needsInput">Whether anybody reads the gradient of the input.</param>
    internal void Backward(PackedUnit unit, float* slopes, UnitTape scratch, bool needsInput)
    {
        var cells = _height * _width;
        SiluKernel.Backward(slopes, Output.Pointer, OutputGate.Pointer, cells * Channels);
        DenseKernel.AddOuter(slopes, Middle.Pointer, unit.PointSlopes.Pointer, cells);
        DenseKernel.AddRows(slopes, unit.PointBiasSlopes.Pointer, cells);
        DenseKernel.Multiply(slopes, unit.Outward.Pointer, null, scratch.Middle.Pointer, cells);
        SiluKernel.Backward(scratch.Middle.Pointer, Middle.Pointer, MiddleGate.Pointer, cells * Channels);
        DenseKernel.AddRows(scratch.Middle.Pointer, unit.DepthBiasSlopes.Pointer, cells);
        scratch.SetInput(scratch.Middle.Pointer);
        DepthwiseKernel.AddTaps(Input.Pointer, scratch.Input.Pointer, unit.TapSlopes.Pointer, _height, _width);
        if (needsInput)
        {
            DepthwiseKernel.Convolve(scratch.Input.Pointer, unit.Reversed.Pointer, null, slopes, _height, _width);
        }
    }
}
