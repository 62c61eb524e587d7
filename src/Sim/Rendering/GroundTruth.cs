namespace DroneSeal.Sim;

/// <summary>What one frame truly shows. Filled by the renderer, reused from frame to frame by its
/// owner.</summary>
public sealed class GroundTruth
{
    private readonly List<GroundTruthBox> _boxes = [];
    private int _width;
    private int _height;

    /// <summary>Everything of which at least one pixel is seen, in the order of the course's rows.</summary>
    public IReadOnlyList<GroundTruthBox> Boxes => _boxes;

    internal byte[] Pixels { get; private set; } = [];

    internal List<GroundTruthBox> Writable => _boxes;

    /// <summary>Row of the thing that a pixel shows; -1 for ground and sky.</summary>
    public int RowAt(int x, int y)
    {
        var at = At(x, y);
        return (Pixels[at] | (Pixels[at + 1] << 8)) - 1;
    }

    /// <summary>Distance from the camera to the thing that a pixel shows, metres; infinite for ground and
    /// sky.</summary>
    public float RangeAt(int x, int y)
    {
        var at = At(x, y);
        return RowAt(x, y) < 0 ? float.PositiveInfinity : ((Pixels[at + 2] << 8) | Pixels[at + 3]) / 256f;
    }

    internal void Prepare(int width, int height)
    {
        (_width, _height) = (width, height);
        _boxes.Clear();
        if (Pixels.Length != 4 * width * height)
        {
            Pixels = new byte[4 * width * height];
        }
    }

    /// <summary>Pixels come lowest row first.</summary>
    private int At(int x, int y) => 4 * ((_width * (_height - 1 - y)) + x);
}
