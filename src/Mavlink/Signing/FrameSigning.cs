using System.Buffers.Binary;
using System.Security.Cryptography;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Signing;

/// <summary>
/// Signs and verifies the frames of one link (mavlink.io, "Message signing"). Allocates nothing. One thread.
/// </summary>
public sealed class FrameSigning
{
    private const int HashBytes = 6;

    private readonly SigningSession _session;
    private readonly SigningPolicy _policy;
    private readonly byte _linkId;
    private readonly long[] _refused = new long[(int)SigningRefusal.TooOld + 1];
    private long _signed;
    private long _verified;
    private long _passedUnsigned;

    internal FrameSigning(SigningSession session, SigningPolicy policy, byte linkId)
    {
        _session = session;
        _policy = policy;
        _linkId = linkId;
    }

    /// <summary>Whether frames are to be signed.</summary>
    public bool Signs => _policy != SigningPolicy.Off;

    /// <summary>What was done so far.</summary>
    public SigningCounters Counters => new(
        _signed,
        _verified,
        _passedUnsigned,
        _refused[(int)SigningRefusal.Unsigned],
        _refused[(int)SigningRefusal.WrongSignature],
        _refused[(int)SigningRefusal.Replayed],
        _refused[(int)SigningRefusal.TooOld]);

    /// <summary>Appends a signature to a frame that was written with the flag for it.</summary>
    /// <param name="buffer">The frame, and 13 bytes of room behind it.</param>
    /// <param name="length">Bytes of the frame.</param>
    /// <param name="now">Monotonic.</param>
    /// <returns>Bytes with the signature.</returns>
    public int Sign(Span<byte> buffer, int length, TimeSpan now)
    {
        var stamp = _session.Clock.Next(now);
        buffer[length] = _linkId;
        BinaryPrimitives.WriteUInt32LittleEndian(buffer[(length + 1)..], (uint)stamp);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer[(length + 5)..], (ushort)(stamp >> 32));
        var whole = length + MavlinkFrameFormat.Signature;
        Hash(buffer[..(whole - HashBytes)], buffer.Slice(whole - HashBytes, HashBytes));
        _signed++;
        return whole;
    }

    /// <summary>Judges a received frame by the link's policy, and counts.</summary>
    public SigningRefusal Check(in MavlinkFrame frame, TimeSpan now)
    {
        // A radio on the way cannot sign what it says of its link.
        var isUnchecked = _policy == SigningPolicy.Off || frame.MessageId == RadioStatus.MessageId;
        if (isUnchecked || (!frame.IsSigned && _policy == SigningPolicy.Accept))
        {
            _passedUnsigned += frame.IsSigned ? 0 : 1;
            return SigningRefusal.None;
        }
        var refusal = frame.IsSigned ? CheckSigned(frame, now) : SigningRefusal.Unsigned;
        _verified += refusal == SigningRefusal.None ? 1 : 0;
        _refused[(int)refusal] += refusal == SigningRefusal.None ? 0 : 1;
        return refusal;
    }

    private SigningRefusal CheckSigned(in MavlinkFrame frame, TimeSpan now)
    {
        Span<byte> right = stackalloc byte[HashBytes];
        Hash(frame.Raw[..^HashBytes], right);
        return CryptographicOperations.FixedTimeEquals(right, frame.Raw[^HashBytes..])
            ? _session.Judge(frame, now)
            : SigningRefusal.WrongSignature;
    }

    private void Hash(ReadOnlySpan<byte> signed, Span<byte> into)
    {
        Span<byte> input = stackalloc byte[SigningKey.Length + MavlinkFrameFormat.Longest];
        _session.Key.Bytes.CopyTo(input);
        signed.CopyTo(input[SigningKey.Length..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input[..(SigningKey.Length + signed.Length)], hash);
        hash[..HashBytes].CopyTo(into);
    }
}
