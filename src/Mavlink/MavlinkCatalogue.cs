namespace DroneSeal.Mavlink;

/// <summary>
/// All messages that have a struct here. For people, logs and tests; the frame path does not need it.
/// </summary>
public static partial class MavlinkCatalogue
{
    private static readonly MavlinkMessageInfo[] _messages = MakeMessages();

    private static readonly Dictionary<uint, MavlinkMessageInfo> _byId =
        _messages.ToDictionary(message => message.Id);

    /// <summary>Every message, by rising id.</summary>
    public static IReadOnlyList<MavlinkMessageInfo> Messages => _messages;

    /// <summary>The message of this number, or null.</summary>
    public static MavlinkMessageInfo? Find(uint messageId) => _byId.GetValueOrDefault(messageId);

    /// <summary>The message's name, or its number where it is not known.</summary>
    public static string NameOf(uint messageId) => Find(messageId)?.Name ?? $"message {messageId}";

    internal static bool TryGetCheck(uint messageId, out byte crcExtra, out byte minimumLength) =>
        TryGetCheck(messageId, out crcExtra, out minimumLength, out _);
}
