using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Hashes the frozen core as it lies in memory now, so that a change under our hands cannot go unseen.</summary>
public static class AnchorHash
{
    /// <summary>SHA-256 over names and values of every array, in ordinal order of the names.</summary>
    public static string Of(ModelWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, values) in weights.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(MemoryMarshal.AsBytes<float>(values));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
