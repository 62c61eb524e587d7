using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Opens whatever a person names on a command line.</summary>
public static class FrameSources
{
    /// <summary>Pictures, folders of pictures and video files, in the order given.</summary>
    /// <remarks>A folder's pictures come in the ordinal order of their names. The caller disposes.</remarks>
    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <exception cref="VisionException">A path does not exist or holds nothing to read.</exception>
    public static FrameSequence Open(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0)
        {
            throw new ArgumentException("There is no path to read pictures from.", nameof(paths));
        }

        var parts = new List<IFrameSource>();
        try
        {
            foreach (var path in paths)
            {
                parts.Add(OpenOne(path));
            }
        }
        catch
        {
            parts.ForEach(part => part.Dispose());
            throw;
        }

        return new FrameSequence(parts);
    }

    private static IFrameSource OpenOne(string path) =>
        PictureFiles.IsVideo(path) && !Directory.Exists(path)
            ? new VideoSource(path)
            : new PictureSource([path]);
}
