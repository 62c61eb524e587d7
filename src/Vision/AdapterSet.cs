using System.Security.Cryptography;

namespace DroneSeal.Vision;

/// <summary>Everything that was ever learned, as one immutable value named by the hash of its bytes.</summary>
/// <remarks>
/// Arrays are named <c>zone/parameter</c>, for example <c>class/traffic-cone/cls_convs.0.0.dconv.conv.weight</c>,
/// <c>recognition/down.weight</c>. The bytes are a safetensors file with the names in ordinal order, so equal
/// content is equal bytes. Nobody writes into the arrays after construction.
/// </remarks>
public sealed class AdapterSet
{
    private readonly SortedDictionary<string, AdapterArray> _arrays;

    /// <summary>A set from its arrays.</summary>
    /// <param name="arrays">By full name.</param>
    /// <param name="anchorSha256">The frozen core that the set was made for, 64 hexadecimal digits.</param>
    public AdapterSet(IReadOnlyDictionary<string, AdapterArray> arrays, string anchorSha256)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        _arrays = new(StringComparer.Ordinal);
        foreach (var (name, array) in arrays)
        {
            _arrays.Add(name, array);
        }

        AnchorSha256 = anchorSha256;
        NovelClasses = [.. _arrays.Keys
            .Where(name => name.StartsWith("class/", StringComparison.Ordinal))
            .Select(name => name.Split('/')[1]).Distinct(StringComparer.Ordinal)];
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(ToBytes()));
    }

    /// <summary>All adapters off.</summary>
    /// <param name="anchorSha256">The frozen core, 64 hexadecimal digits.</param>
    public static AdapterSet Empty(string anchorSha256) => new(new Dictionary<string, AdapterArray>(), anchorSha256);

    /// <summary>The frozen core that the set was made for.</summary>
    public string AnchorSha256 { get; }

    /// <summary>The set's name: SHA-256 of <see cref="ToBytes"/>, 64 hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Classes with a branch of their own, in ordinal order; their ids follow the base classes.</summary>
    public IReadOnlyList<string> NovelClasses { get; }

    /// <summary>Arrays by full name, in ordinal order.</summary>
    public IReadOnlyDictionary<string, AdapterArray> Arrays => _arrays;

    /// <summary>Whether every zone is off.</summary>
    public bool IsEmpty => _arrays.Count == 0;

    /// <summary>The arrays of one zone, named without the zone.</summary>
    public IReadOnlyDictionary<string, AdapterArray> Zone(string zone)
    {
        var prefix = zone + "/";
        return _arrays.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>The same set with one zone replaced, or taken out where <paramref name="arrays"/> is null.</summary>
    public AdapterSet With(string zone, IReadOnlyDictionary<string, AdapterArray>? arrays)
    {
        var prefix = zone + "/";
        var all = _arrays.Where(pair => !pair.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var (name, array) in arrays ?? new Dictionary<string, AdapterArray>())
        {
            all.Add(prefix + name, array);
        }

        return new AdapterSet(all, AnchorSha256);
    }

    /// <summary>The set as a safetensors file, canonical.</summary>
    public byte[] ToBytes() => SafeTensors.Write(
        _arrays.Select(pair => (pair.Key, pair.Value.Shape, pair.Value.Values)),
        new Dictionary<string, string> { ["anchor_sha256"] = AnchorSha256, ["format"] = "droneseal-adapters-1" });

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="VisionException">The bytes are no adapter set; the message says what is wrong.</exception>
    public static AdapterSet FromBytes(ReadOnlySpan<byte> bytes)
    {
        var file = SafeTensors.Read(bytes, "adapter set");
        if (!file.Metadata.TryGetValue("anchor_sha256", out var anchor))
        {
            throw new VisionException("The adapter set names no frozen core (anchor_sha256 is missing): it was not written by DroneSeal.");
        }

        return new AdapterSet(
            file.Tensors.ToDictionary(pair => pair.Key, pair => new AdapterArray(pair.Value.Shape, pair.Value.Values)), anchor);
    }
}
