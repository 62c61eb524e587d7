using System.Security.Cryptography;
using System.Text;

namespace DroneSeal.Mavlink.Signing;

/// <summary>The secret that both ends share: 32 bytes. Never shown.</summary>
public sealed class SigningKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private readonly byte[] _bytes;

    private SigningKey(byte[] bytes) => _bytes = bytes;

    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Takes over a key.</summary>
    /// <exception cref="ArgumentException">It is not 32 bytes.</exception>
    public static SigningKey FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new SigningKey(bytes.ToArray())
        : throw new ArgumentException($"A key has {Length} bytes, not {bytes.Length}.", nameof(bytes));

    /// <summary>Makes the key that ground stations make of a passphrase: its SHA-256.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static SigningKey FromPassphrase(string passphrase)
    {
        ArgumentException.ThrowIfNullOrEmpty(passphrase);
        return new SigningKey(SHA256.HashData(Encoding.UTF8.GetBytes(passphrase)));
    }

    /// <summary>Says that it is a key, and not which.</summary>
    public override string ToString() => "signing key (hidden)";
}
