using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>What the frame path hands to the learner of one picture. Buffers are made once and overwritten at
/// every frame.</summary>
/// <remarks>The reader owns the frame it passes to <see cref="IFeatureSource.TryNext"/>; nobody else writes
/// into it.</remarks>
public sealed class FeatureFrame
{
    /// <summary>Buffers for a square input.</summary>
    /// <param name="inputSize">Pixels a side; a positive multiple of 32.</param>
    /// <exception cref="ArgumentException"><paramref name="inputSize"/> is no positive multiple of
    /// 32.</exception>
    public FeatureFrame(int inputSize)
    {
        Features = new FrozenFeatures(inputSize);
    }

    /// <summary>Names the frame within its run.</summary>
    public FrameId Id { get; set; }

    /// <summary>File name, or another name a person can find the picture by.</summary>
    public string Name { get; set; } = "";

    /// <summary>What the frozen trunk says of the picture.</summary>
    public FrozenFeatures Features { get; }

    /// <summary>The letterboxed picture, <c>[S, S, 3]</c> bytes, blue first, padding 114.</summary>
    public byte[] InputBgr => Features.InputBgr;

    /// <summary>Where the camera was; null where nobody knows: pictures in a folder.</summary>
    public ReviewScene? Scene { get; set; }

    /// <summary>The detector's answers after cross-class resolution, boxes in input pixels.</summary>
    public IList<Detection> Detections { get; } = new List<Detection>(64);
}
