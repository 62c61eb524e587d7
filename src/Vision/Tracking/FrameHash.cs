using System.Runtime.InteropServices;
using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>A hash of a frame's pixels by which a frozen camera is told from a living one. Not
/// cryptographic.</summary>
internal static class FrameHash
{
    // Odd constants of the 64-bit golden ratio and of MurmurHash3's final mix.
    private const ulong Step = 0x9E3779B97F4A7C15;
    private const ulong Mix = 0xFF51AFD7ED558CCD;

    internal static ulong Of(Frame frame)
    {
        var bytes = frame.Bgr.AsSpan(0, Math.Min(frame.Bgr.Length, 3 * frame.Width * frame.Height));
        var hash = (ulong)bytes.Length * Step;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            hash = (ulong.RotateLeft(hash, 29) ^ word) * Mix;
        }

        foreach (var one in bytes[(8 * words.Length)..])
        {
            hash = (hash ^ one) * Step;
        }

        return hash ^ (hash >> 32);
    }
}
