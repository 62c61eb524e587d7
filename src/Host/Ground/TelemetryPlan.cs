using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>What the agent tells of itself, how often, and what goes first where there is little
/// room.</summary>
/// <remarks>
/// <code>
/// heartbeat, editor, vision 1 Hz, tracked target 1 Hz, named values and computer 0.2 Hz: 330 bytes/s;
/// edits as they come
/// </code>
/// </remarks>
internal sealed class TelemetryPlan
{
    private const int Slots = 6;
    private static readonly TimeSpan[] _usual =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5),
    ];

    private static readonly uint[] _ids =
    [
        Heartbeat.MessageId, EditorState.MessageId, VisionState.MessageId,
        CameraTrackingImageStatus.MessageId, NamedValueFloat.MessageId, OnboardComputerStatus.MessageId,
    ];

    private readonly TimeSpan[] _periods = [.. _usual];
    private readonly TimeSpan[] _dueAt = new TimeSpan[Slots];

    /// <summary>Changes how often a message is told.</summary>
    /// <param name="messageId">Which.</param>
    /// <param name="microseconds">0: as usual; below: never; never faster than 10 Hz.</param>
    /// <returns>False where the agent has no such message.</returns>
    internal bool TrySet(uint messageId, float microseconds)
    {
        var slot = Array.IndexOf(_ids, messageId);
        if (slot <= 0 || !float.IsFinite(microseconds))
        {
            return false;
        }

        _periods[slot] = microseconds == 0 ? _usual[slot]
            : microseconds < 0 ? TimeSpan.MaxValue
            : TimeSpan.FromMicroseconds(Math.Max(microseconds, 100_000));
        _dueAt[slot] = TimeSpan.Zero;
        return true;
    }

    /// <summary>Makes a message due.</summary>
    /// <returns>False where the agent has no such message.</returns>
    internal bool TryRequest(uint messageId)
    {
        var slot = Array.IndexOf(_ids, messageId);
        if (slot < 0)
        {
            return false;
        }

        _dueAt[slot] = TimeSpan.Zero;
        return true;
    }

    /// <summary>The most urgent message that is due; taken, it is due again a period later.</summary>
    internal bool TryTake(TimeSpan now, out uint messageId)
    {
        for (var i = 0; i < Slots; i++)
        {
            if (now >= _dueAt[i] && (_periods[i] != TimeSpan.MaxValue || _dueAt[i] == TimeSpan.Zero))
            {
                _dueAt[i] = _periods[i] == TimeSpan.MaxValue ? TimeSpan.MaxValue : now + _periods[i];
                messageId = _ids[i];
                return true;
            }
        }

        messageId = 0;
        return false;
    }
}
