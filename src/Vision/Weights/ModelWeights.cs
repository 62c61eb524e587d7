using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace DroneSeal.Vision;

/// <summary>The frozen core: a folded YOLOX-Nano's arrays, how its input is prepared, and the hash that names it.</summary>
/// <remarks>Immutable; nobody writes into the arrays.</remarks>
public sealed class ModelWeights
{
    private const string AnchorKey = "anchor_sha256";

    private readonly SortedDictionary<string, TensorArray> _tensors;

    private ModelWeights(
        SortedDictionary<string, TensorArray> tensors, Preprocessing preprocessing, string source,
        IReadOnlyList<string> classNames)
    {
        _tensors = tensors;
        Preprocessing = preprocessing;
        Source = source;
        ClassNames = classNames;
        Values = tensors.ToDictionary(pair => pair.Key, pair => pair.Value.Values, StringComparer.Ordinal);
        Sha256 = Hash(tensors);
    }

    /// <summary>Arrays by upstream's folded names, in ordinal order.</summary>
    public IReadOnlyDictionary<string, TensorArray> Tensors => _tensors;

    /// <summary>The same arrays without their shapes.</summary>
    public IReadOnlyDictionary<string, float[]> Values { get; }

    /// <summary>How the input is prepared.</summary>
    public Preprocessing Preprocessing { get; }

    /// <summary>Names of the base classes by class id, one for each of the head's rows.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The trust anchors' hash over names, shapes and values, 64 hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Where the weights came from, for people.</summary>
    public string Source { get; }

    /// <summary>Reads a safetensors file or an upstream checkpoint (<c>.pth</c>); batch norm is folded.</summary>
    /// <param name="path">The file.</param>
    /// <param name="preprocessing">Overrides what the file says; a checkpoint says nothing and means BGR bytes.</param>
    /// <exception cref="VisionException">The file is missing, damaged, or holds another network.</exception>
    public static ModelWeights Load(string path, Preprocessing? preprocessing = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.EndsWith(".pth", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".pt", StringComparison.OrdinalIgnoreCase))
        {
            return FromArrays(TorchCheckpoint.ReadFile(path), preprocessing ?? Preprocessing.BgrBytes, path);
        }

        var file = SafeTensors.ReadFile(path);
        var prepared = preprocessing ?? Preprocessing.FromMetadata(file.Metadata) ?? throw new VisionException(
            $"{path} does not say how its input is prepared: import it with a named preprocessing, bgr-bytes or rgb-imagenet.");
        var weights = FromArrays(file.Tensors, prepared, path, ClassTable.Read(file.Metadata));
        return !file.Metadata.TryGetValue(AnchorKey, out var written) || written == weights.Sha256
            ? weights
            : throw new VisionException(
                $"{path} holds weights with the hash {weights.Sha256} and says itself that it is {written}: it was damaged or "
                + "changed after it was written. Fetch or write it again.");
    }

    /// <summary>Weights from arrays, folded or with batch norm.</summary>
    /// <param name="arrays">By upstream's names.</param>
    /// <param name="preprocessing">How the input is prepared.</param>
    /// <param name="source">Where they came from, for people.</param>
    /// <param name="classNames">Names of the first rows of the head; null for COCO's 80.</param>
    /// <exception cref="VisionException">An array is missing, unknown, misshapen or not finite.</exception>
    public static ModelWeights FromArrays(
        IReadOnlyDictionary<string, TensorArray> arrays, Preprocessing preprocessing, string source,
        IReadOnlyList<string>? classNames = null)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        var folded = BatchNormFolding.IsNeeded(arrays) ? BatchNormFolding.Fold(arrays) : arrays;
        var checkedArrays = new SortedDictionary<string, TensorArray>(StringComparer.Ordinal);
        foreach (var (name, shape) in NetworkLayout.Folded)
        {
            if (!folded.TryGetValue(name, out var array) || !array.Shape.SequenceEqual(shape))
            {
                throw new VisionException(
                    $"{source} has no {name} of shape [{string.Join(", ", shape)}]: it is no YOLOX-Nano with 80 classes.");
            }

            if (!array.Values.All(float.IsFinite))
            {
                throw new VisionException($"{source} holds numbers in {name} that are not finite: fetch it again.");
            }

            checkedArrays.Add(name, array);
        }

        var unknown = folded.Keys.FirstOrDefault(name => !NetworkLayout.Folded.ContainsKey(name));
        return unknown is null
            ? new ModelWeights(checkedArrays, preprocessing, source, ClassTable.Of(classNames))
            : throw new VisionException($"{source} holds {unknown}, which YOLOX-Nano does not have: it is another network.");
    }

    /// <summary>Writes the folded weights as safetensors.</summary>
    /// <exception cref="VisionException">The file cannot be written.</exception>
    public void Save(string path) => SafeTensors.WriteFile(
        path,
        _tensors.Select(pair => (pair.Key, pair.Value.Shape, pair.Value.Values)),
        new Dictionary<string, string>
        {
            ["format"] = "droneseal-weights-1",
            ["model"] = "YOLOX-Nano, batch norm folded",
            ["preprocessing"] = Preprocessing.Name,
            [AnchorKey] = Sha256,
            [ClassTable.Key] = ClassTable.Write(ClassNames),
        });

    /// <summary>The hash taken anew from the arrays as they lie in memory now; equal to <see cref="Sha256"/> unless someone
    /// wrote into them.</summary>
    public string HashAgain() => Hash(_tensors);

    private static string Hash(SortedDictionary<string, TensorArray> tensors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        foreach (var (name, tensor) in tensors)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            foreach (var size in tensor.Shape.Prepend(tensor.Shape.Count))
            {
                BinaryPrimitives.WriteInt64LittleEndian(number, size);
                hash.AppendData(number);
            }

            hash.AppendData(MemoryMarshal.AsBytes<float>(tensor.Values)); // little-endian, as every machine we run on
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
