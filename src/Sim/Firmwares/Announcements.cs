using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>Texts on their way to every link.</summary>
internal sealed class Announcements
{
    private readonly Queue<(MavSeverity Severity, string Text)> _waiting = new();

    /// <summary>Says something to everyone.</summary>
    public void Say(MavSeverity severity, string text) => _waiting.Enqueue((severity, text));

    /// <summary>Takes the next; false when there is none.</summary>
    public bool TryTake(out (MavSeverity Severity, string Text) text) => _waiting.TryDequeue(out text);
}
