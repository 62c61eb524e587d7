using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DroneSeal.Ledger;

/// <summary>The hashes of the chain. The words at the front keep one kind of hash from ever passing for
/// another.</summary>
internal static class LedgerHash
{
    /// <summary>The parent of the first row.</summary>
    internal static string First(string ledgerId) => Of("droneseal-ledger-1", ledgerId, "", []);

    /// <summary>The hash of a row.</summary>
    internal static string OfRow(long sequence, string parentHash, ReadOnlySpan<byte> body) =>
        Of("droneseal-edit-1", sequence.ToString(CultureInfo.InvariantCulture), parentHash, body);

    private static string Of(string purpose, string first, string second, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{purpose}\n{first}\n{second}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
