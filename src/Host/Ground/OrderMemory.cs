using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>The answers to the last orders, so that one that comes twice is done once and answered
/// twice.</summary>
internal sealed class OrderMemory
{
    // Orders come from people; a repetition comes within seconds.
    private const int Most = 256;
    private readonly Dictionary<(MavlinkAddress, ulong), EditCommandAck> _answers = [];
    private readonly Queue<(MavlinkAddress, ulong)> _oldest = new();

    /// <summary>The answer that was given to this very order; null where it is new.</summary>
    internal EditCommandAck? Find(MavlinkAddress sender, ulong nonce) =>
        _answers.TryGetValue((sender, nonce), out var answer) ? answer : null;

    internal void Keep(MavlinkAddress sender, ulong nonce, in EditCommandAck answer)
    {
        _answers[(sender, nonce)] = answer;
        _oldest.Enqueue((sender, nonce));
        if (_oldest.Count > Most)
        {
            _answers.Remove(_oldest.Dequeue());
        }
    }
}
