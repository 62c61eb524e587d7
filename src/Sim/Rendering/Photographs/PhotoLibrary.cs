using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DroneSeal.Sim.Rendering;

/// <summary>Photographs that stand in for what the renderer paints by rule: things as flat cards that turn to
/// the camera, and the horizon.</summary>
/// <remarks>
/// A file that is named for a kind of obstacle (<c>person1.jpg</c>, <c>person/any.png</c>) shows that kind;
/// any other is a background. Immutable.
/// </remarks>
public sealed class PhotoLibrary
{
    /// <summary>Most photographs of things: each takes a layer of the renderer's textures.</summary>
    public const int MostThings = 200;

    private static readonly string[] _endings = [".jpg", ".jpeg", ".png"];

    private PhotoLibrary(string hash, List<Photo> photos)
    {
        Hash = hash;
        Backgrounds = [.. photos.Where(photo => PhotoNames.KindOf(photo.Path) is null)];
        Things = [.. photos.Where(photo => PhotoNames.KindOf(photo.Path) is not null)];
    }

    /// <summary>SHA-256 over the names and bytes of all pictures in the order of their names, in lower-case
    /// hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>How many backgrounds there are.</summary>
    public int BackgroundCount => Backgrounds.Count;

    internal IReadOnlyList<Photo> Backgrounds { get; }

    internal IReadOnlyList<Photo> Things { get; }

    /// <summary>How many photographs of a kind there are.</summary>
    public int CountOf(ObstacleKind kind) => Things.Count(photo => PhotoNames.KindOf(photo.Path) == kind);

    /// <summary>Reads every picture (.jpg, .jpeg, .png) of a folder and of its folders.</summary>
    public static PhotoReading Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            return new PhotoReading(null, [$"{folder}: there is no such folder."]);
        }
        try
        {
            return ReadAll(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new PhotoReading(null, [$"{folder}: {fault.Message}"]);
        }
    }

    private static PhotoReading ReadAll(string folder)
    {
        var faults = new List<string>();
        var photos = new List<Photo>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Paths(folder))
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, path));
            AddTo(hash, path, bytes);
            if (PhotoNames.KindOf(path) is { ClassName: null } flat)
            {
                faults.Add($"{path}: {flat.Name} lies flat; a photograph stands up.");
            }
            else if (Photo.From(path, bytes) is { } photo)
            {
                photos.Add(photo);
            }
            else
            {
                faults.Add($"{path}: no picture that can be read.");
            }
        }
        var library = new PhotoLibrary(Convert.ToHexStringLower(hash.GetHashAndReset()), photos);
        faults.AddRange(FaultsOf(folder, library, photos.Count));
        return new PhotoReading(faults.Count == 0 ? library : null, faults);
    }

    private static IEnumerable<string> FaultsOf(string folder, PhotoLibrary library, int count)
    {
        if (count == 0)
        {
            yield return $"{folder}: holds no picture ({string.Join(", ", _endings)}).";
        }
        if (library.Things.Count > MostThings)
        {
            yield return $"{folder}: {library.Things.Count} photographs of things; {MostThings} are the most.";
        }
    }

    private static IEnumerable<string> Paths(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => _endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>Lengths are hashed too: no byte can move from a name into a file.</summary>
    private static void AddTo(IncrementalHash hash, string path, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[8];
        foreach (var part in new[] { Encoding.UTF8.GetBytes(path), bytes })
        {
            BinaryPrimitives.WriteInt64LittleEndian(length, part.Length);
            hash.AppendData(length);
            hash.AppendData(part);
        }
    }
}
