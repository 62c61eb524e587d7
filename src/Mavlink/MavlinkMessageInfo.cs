namespace DroneSeal.Mavlink;

/// <summary>One message, as its definition has it.</summary>
/// <param name="Id">The message's number.</param>
/// <param name="Name">Its name in the definitions.</param>
/// <param name="CrcExtra">The byte that both ends add to the check sum.</param>
/// <param name="Length">Bytes of the whole payload.</param>
/// <param name="MinimumLength">Bytes of the payload without extensions.</param>
/// <param name="Type">The struct.</param>
/// <param name="Fields">In the order of the definition.</param>
public sealed record MavlinkMessageInfo(
    uint Id,
    string Name,
    byte CrcExtra,
    int Length,
    int MinimumLength,
    Type Type,
    IReadOnlyList<MavlinkFieldInfo> Fields);
