using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>Pictures of a folder, or the frames of a video file, once through.</summary>
/// <param name="path">Folder or file.</param>
internal sealed class FileCamera(string path) : ICamera
{
    private readonly FrameSequence _frames = FrameSources.Open([path]);

    public bool IsLive => false;

    public bool TryNext(Frame frame) => _frames.TryNext(frame);

    public void Dispose() => _frames.Dispose();
}
