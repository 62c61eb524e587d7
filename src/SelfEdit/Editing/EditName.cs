using System.Globalization;

namespace DroneSeal.SelfEdit;

/// <summary>What an edit is called in the ledger.</summary>
public static class EditName
{
    /// <summary>Digits of the frozen core's hash in the name.</summary>
    public const int AnchorDigits = 8;

    /// <summary>The name of the edit with a number, on a frozen core.</summary>
    /// <param name="number">From 1 on.</param>
    /// <param name="anchorSha256">At least <see cref="AnchorDigits"/> hexadecimal digits.</param>
    public static string Of(int number, string anchorSha256)
    {
        ArgumentNullException.ThrowIfNull(anchorSha256);
        return string.Create(CultureInfo.InvariantCulture, $"edit-{number:d5}-{anchorSha256[..AnchorDigits]}");
    }
}
