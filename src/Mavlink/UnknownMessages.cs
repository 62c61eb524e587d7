namespace DroneSeal.Mavlink;

/// <summary>CRC_EXTRA of messages that have no struct here, as good frames have taught it.</summary>
/// <remarks>
/// A frame of an unknown message cannot be checked fully, but its check sum must fit some CRC_EXTRA, which
/// one piece of noise in 256 does, and the same one each time. A direct-mapped table: a newcomer takes the
/// place of an older message.
/// </remarks>
internal sealed class UnknownMessages
{
    private const int Slots = 64;

    private readonly uint[] _ids = new uint[Slots];
    private readonly short[] _extras = new short[Slots];

    internal UnknownMessages() => Array.Fill(_extras, (short)-1);

    /// <summary>Whether a frame of this message had this very CRC_EXTRA before.</summary>
    internal bool Knows(uint messageId, int crcExtra) =>
        _ids[messageId % Slots] == messageId && _extras[messageId % Slots] == crcExtra;

    internal void Learn(uint messageId, int crcExtra)
    {
        _ids[messageId % Slots] = messageId;
        _extras[messageId % Slots] = (short)crcExtra;
    }
}
