namespace DroneSeal.Mavlink;

/// <summary>
/// A typed message. Implementations are generated from <see cref="MavlinkMessageAttribute"/> declarations.
/// </summary>
/// <typeparam name="TSelf">The message itself.</typeparam>
public interface IMavlinkMessage<TSelf>
    where TSelf : struct, IMavlinkMessage<TSelf>
{
    /// <summary>The message's number, 0..16,777,215.</summary>
    static abstract uint MessageId { get; }

    /// <summary>The message's name in the definitions.</summary>
    static abstract string MessageName { get; }

    /// <summary>The byte that both ends add to the check sum.</summary>
    static abstract byte CrcExtra { get; }

    /// <summary>Bytes of the whole payload, extensions included.</summary>
    static abstract int Length { get; }

    /// <summary>Bytes of the payload without extensions: the only length that version 1 knows.</summary>
    static abstract int MinimumLength { get; }

    /// <summary>
    /// Reads a payload. What is missing at its end is zero, what is too much is skipped; any bytes are
    /// accepted.
    /// </summary>
    static abstract void Decode(ReadOnlySpan<byte> payload, out TSelf message);

    /// <summary>Writes <see cref="Length"/> bytes.</summary>
    /// <param name="message">What to write.</param>
    /// <param name="payload">At least <see cref="Length"/> bytes.</param>
    static abstract void Encode(in TSelf message, Span<byte> payload);
}
