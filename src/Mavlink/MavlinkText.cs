using System.Text;

namespace DroneSeal.Mavlink;

/// <summary>Texts of the wire: UTF-8 bytes up to the first NUL, or all of them where there is none.</summary>
public static class MavlinkText
{
    /// <summary>Bytes before the first NUL.</summary>
    public static int LengthOf(ReadOnlySpan<byte> wire)
    {
        var end = wire.IndexOf((byte)0);
        return end < 0 ? wire.Length : end;
    }

    /// <summary>The text before the first NUL; bytes that are no UTF-8 become U+FFFD.</summary>
    public static string Read(ReadOnlySpan<byte> wire) => Encoding.UTF8.GetString(wire[..LengthOf(wire)]);

    /// <summary>
    /// Writes a text and fills the rest with NUL. What does not fit is cut between two characters.
    /// </summary>
    /// <returns>The bytes of text written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> wire)
    {
        wire.Clear();
        Encoding.UTF8.TryGetBytes(text, wire, out var whole);
        if (Encoding.UTF8.GetByteCount(text) <= wire.Length)
        {
            return whole;
        }
        wire.Clear();
        var written = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.TryEncodeToUtf8(wire[written..], out var taken))
            {
                break;
            }
            written += taken;
        }
        return written;
    }
}
