using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>What the autopilot has said in words lately. One thread.</summary>
public sealed class AutopilotWords
{
    private const int Kept = 64;

    private readonly StatusTextAssembler _assembler = new();
    private readonly Queue<AutopilotWord> _words = new();

    /// <summary>What was said, oldest first.</summary>
    public IReadOnlyCollection<AutopilotWord> Words => _words;

    /// <summary>Called with every whole text.</summary>
    public Action<AutopilotWord>? Listener { get; set; }

    /// <summary>Takes a message in; a piece of a long text waits for the rest.</summary>
    public void Take(in StatusText message, MavlinkAddress sender, TimeSpan now)
    {
        if (_assembler.TryComplete(message, sender, now, out var whole))
        {
            Add(new AutopilotWord(now, whole.Severity, whole.Text));
        }
    }

    /// <summary>Gives out texts whose end is lost.</summary>
    public void Tick(TimeSpan now)
    {
        while (_assembler.Tick(now, out var unfinished))
        {
            Add(new AutopilotWord(now, unfinished.Severity, unfinished.Text));
        }
    }

    /// <summary>The reasons given since a time: warnings and worse, each once, joined by "; ". Empty when
    /// there were none.</summary>
    public string ReasonsSince(TimeSpan start) => string.Join("; ", _words
        .Where(word => word.At >= start && word.Severity <= MavSeverity.Warning)
        .Select(word => word.Text)
        .Distinct());

    private void Add(AutopilotWord word)
    {
        if (_words.Count == Kept)
        {
            _words.Dequeue();
        }

        _words.Enqueue(word);
        Listener?.Invoke(word);
    }
}
