using System.IO.Compression;

namespace DroneSeal.Vision;

/// <summary>Reads an upstream PyTorch checkpoint: a zip with a pickle that describes arrays, and their raw bytes.</summary>
/// <remarks>
/// Nothing is executed: the pickle may only name the few constructors that a state dict needs, and they are
/// interpreted here. Format: PyTorch's <c>torch.save</c> since 1.6.
/// </remarks>
public static class TorchCheckpoint
{
    // Ten times the largest YOLOX; protects against a zip that unpacks to more than memory holds.
    private const long LargestEntry = 4L << 30;
    private const long LargestPickle = 64 << 20;

    /// <summary>Reads the model's arrays.</summary>
    /// <exception cref="VisionException">The file is missing, damaged, or wants something done that is not reading arrays.</exception>
    public static IReadOnlyDictionary<string, TensorArray> ReadFile(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Read(file, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new VisionException($"{path} cannot be read ({error.Message}): check the path and its permissions.", error);
        }
    }

    /// <summary>Reads the model's arrays from a stream that can seek.</summary>
    /// <param name="stream">The whole file.</param>
    /// <param name="what">What the stream is, for the error message.</param>
    /// <exception cref="VisionException">As for <see cref="ReadFile"/>.</exception>
    public static IReadOnlyDictionary<string, TensorArray> Read(Stream stream, string what)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var pickle = zip.Entries.FirstOrDefault(entry => entry.FullName.EndsWith("/data.pkl", StringComparison.Ordinal))
                ?? throw Refused(what, "holds no data.pkl: it is no checkpoint of PyTorch 1.6 or later");
            var folder = pickle.FullName[..^"data.pkl".Length];
            var storages = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            var root = new PickleReader(Bytes(pickle, LargestPickle, what), what).Read();
            return StateDict.Find(root, what).ToDictionary(
                pair => pair.Key,
                pair => PickledTensors.ToArray(pair.Value, key => Storage(zip, folder, key, storages, what), pair.Key, what),
                StringComparer.Ordinal);
        }
        catch (InvalidDataException error)
        {
            throw new VisionException($"{what} is no zip file, or a damaged one: fetch it again.", error);
        }
    }

    internal static VisionException Refused(string what, string problem) =>
        new($"The checkpoint {what} {problem}: nothing was executed; use a checkpoint that holds only arrays.");

    private static byte[] Storage(
        ZipArchive zip, string folder, string key, Dictionary<string, byte[]> storages, string what)
    {
        if (!storages.TryGetValue(key, out var bytes))
        {
            var entry = zip.GetEntry($"{folder}data/{key}") ?? throw Refused(what, $"lacks the array data {key}");
            bytes = Bytes(entry, LargestEntry, what);
            storages.Add(key, bytes);
        }

        return bytes;
    }

    private static byte[] Bytes(ZipArchiveEntry entry, long limit, string what)
    {
        if (entry.Length > Math.Min(limit, Array.MaxLength))
        {
            throw Refused(what, $"holds {entry.FullName} of {entry.Length} bytes, more than any YOLOX has");
        }

        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException error)
        {
            throw new InvalidDataException(entry.FullName, error);
        }

        return bytes;
    }
}
