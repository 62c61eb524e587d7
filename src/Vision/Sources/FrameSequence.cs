using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Several sources one after another, with ids that run on.</summary>
public sealed class FrameSequence : IFrameSource
{
    private readonly IReadOnlyList<IFrameSource> _parts;
    private int _part;
    private long _given;

    /// <summary>A sequence of sources, which it owns and disposes of.</summary>
    internal FrameSequence(IReadOnlyList<IFrameSource> parts) => _parts = parts;

    /// <summary>Frames in all, where every part knows.</summary>
    public int? Count => _parts.All(part => part.Count is not null) ? _parts.Sum(part => part.Count) : null;

    /// <summary>Files that could not be read as pictures, so far.</summary>
    public IReadOnlyList<string> Skipped =>
        [.. _parts.OfType<PictureSource>().SelectMany(part => part.Skipped)];

    /// <inheritdoc/>
    public bool TryNext(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        while (_part < _parts.Count)
        {
            if (_parts[_part].TryNext(frame))
            {
                frame.Id = new FrameId(_given++);
                return true;
            }

            _part++;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in _parts)
        {
            part.Dispose();
        }
    }
}
