namespace DroneSeal.Vision;

/// <summary>Which files are pictures or videos, and in which order a folder's pictures come.</summary>
internal static class PictureFiles
{
    private static readonly string[] _pictures = [".jpg", ".jpeg", ".png", ".bmp"];

    private static readonly string[] _videos =
        [".avi", ".mp4", ".mov", ".mkv", ".webm", ".m4v", ".mpg", ".mpeg", ".mjpeg", ".mjpg"];

    internal static bool IsPicture(string path) => HasOneOf(path, _pictures);

    internal static bool IsVideo(string path) => HasOneOf(path, _videos);

    /// <summary>The file itself, or a folder's pictures in the ordinal order of their names.</summary>
    /// <exception cref="VisionException">There is no such file or folder, or no picture in it.</exception>
    internal static IReadOnlyList<string> Expand(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new VisionException($"{path} does not exist: name a picture, a video or a folder.");
        }

        var found = Directory.GetFiles(path).Where(IsPicture).ToArray();
        if (found.Length == 0)
        {
            throw new VisionException($"{path} holds no picture: jpg, jpeg, png and bmp files are read.");
        }

        Array.Sort(found, (a, b) => string.CompareOrdinal(Path.GetFileName(a), Path.GetFileName(b)));
        return found;
    }

    private static bool HasOneOf(string path, string[] extensions) =>
        extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
