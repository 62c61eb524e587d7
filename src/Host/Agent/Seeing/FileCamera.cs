using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>Pictures of a folder, or the frames of a video file, once through.</summary>
/// <param name="paths">Folders and files, one after another.</param>
internal sealed class FileCamera(params string[] paths) : ICamera
{
    private readonly FrameSequence _frames = FrameSources.Open(paths);

    public bool IsLive => false;

    public bool TryNext(Frame frame) => _frames.TryNext(frame);

    public void Dispose() => _frames.Dispose();
}
