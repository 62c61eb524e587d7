using System.Buffers.Binary;

namespace DroneSeal.Vision;

/// <summary>Reads and writes safetensors files: eight bytes of length, a JSON header, then the arrays.</summary>
/// <remarks>
/// Strict: every byte behind the header belongs to exactly one array. Format:
/// https://huggingface.co/docs/safetensors.
/// </remarks>
public static class SafeTensors
{
    private const int LengthBytes = 8;

    // The limit of the format's own reader; a longer header is a damaged length field.
    private const long LongestHeader = 100_000_000;

    /// <summary>Reads a file from its bytes.</summary>
    /// <param name="bytes">The whole file, F32, F16 or BF16.</param>
    /// <param name="what">What the bytes are, for the error message.</param>
    /// <exception cref="VisionException">The bytes are damaged or hold what cannot be read.</exception>
    public static SafeTensorsFile Read(ReadOnlySpan<byte> bytes, string what)
    {
        if (bytes.Length < LengthBytes)
        {
            throw Damaged(what, "is shorter than the eight bytes that every safetensors file starts with");
        }

        var headerLength = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        if (headerLength > LongestHeader || headerLength > (ulong)(bytes.Length - LengthBytes))
        {
            throw Damaged(what, $"announces a header of {headerLength} bytes and ends before it");
        }

        var header = bytes.Slice(LengthBytes, (int)headerLength);
        var data = bytes[(LengthBytes + (int)headerLength)..];
        return SafeTensorsReader.Read(header, data, what);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="VisionException">The file is missing, damaged or holds what cannot be read.</exception>
    public static SafeTensorsFile ReadFile(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new VisionException($"{path} cannot be read ({error.Message}): check the path and its permissions.", error);
        }
    }

    /// <summary>A file's canonical bytes: F32, names in ordinal order, so that equal content is equal bytes.</summary>
    /// <exception cref="ArgumentException">A name is used twice, or an array does not fill its shape.</exception>
    public static byte[] Write(
        IEnumerable<(string Name, IReadOnlyList<long> Shape, float[] Values)> tensors,
        IReadOnlyDictionary<string, string> metadata)
    {
        var ordered = tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal).ToList();
        Check(ordered);
        var header = SafeTensorsHeader.Build(ordered, metadata);
        var file = new byte[LengthBytes + header.Length + ordered.Sum(tensor => 4L * tensor.Values.Length)];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)header.Length);
        header.CopyTo(file, LengthBytes);
        var at = LengthBytes + header.Length;
        foreach (var (_, _, values) in ordered)
        {
            foreach (var value in values)
            {
                BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(at), value);
                at += sizeof(float);
            }
        }

        return file;
    }

    /// <summary>Writes the canonical bytes beside the file and renames them onto it, so that no reader sees half.</summary>
    /// <exception cref="VisionException">The file cannot be written.</exception>
    public static void WriteFile(
        string path,
        IEnumerable<(string Name, IReadOnlyList<long> Shape, float[] Values)> tensors,
        IReadOnlyDictionary<string, string> metadata)
    {
        var bytes = Write(tensors, metadata);
        try
        {
            var temporary = path + ".tmp";
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new VisionException($"{path} cannot be written ({error.Message}): check the folder and its free space.", error);
        }
    }

    internal static VisionException Damaged(string what, string problem) =>
        new($"The safetensors file {what} {problem}: fetch or write it again.");

    private static void Check(List<(string Name, IReadOnlyList<long> Shape, float[] Values)> tensors)
    {
        for (var i = 0; i < tensors.Count; i++)
        {
            var (name, shape, values) = tensors[i];
            if (i > 0 && tensors[i - 1].Name == name)
            {
                throw new ArgumentException($"The array {name} was given twice.", nameof(tensors));
            }

            if (shape.Aggregate(1L, (product, size) => product * size) != values.Length || name == "__metadata__")
            {
                throw new ArgumentException(
                    $"The array {name} has {values.Length} values and the shape [{string.Join(", ", shape)}].", nameof(tensors));
            }
        }
    }
}
