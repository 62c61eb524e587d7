namespace DroneSeal.Core;

/// <summary>One picture from a source. The source owns the pixels and may overwrite them at its next frame.</summary>
public sealed class Frame
{
    /// <summary>Names the frame within its run.</summary>
    public FrameId Id { get; set; }

    /// <summary>File name, or another name a person can find the picture by.</summary>
    public string Name { get; set; } = "";

    /// <summary>Pixels across.</summary>
    public int Width { get; set; }

    /// <summary>Pixels down.</summary>
    public int Height { get; set; }

    /// <summary>Blue, green, red bytes, row by row without padding; at least <c>3 * Width * Height</c> long.</summary>
    public byte[] Bgr { get; set; } = [];

    /// <summary>Capture time on the source's monotonic clock.</summary>
    public TimeSpan CapturedAt { get; set; }
}
