using DroneSeal.Ledger;
using DroneSeal.Mavlink.Messages;
using ToldVerdict = DroneSeal.Mavlink.Messages.EditVerdict;

namespace DroneSeal.Host.Ground;

/// <summary>One edit of a store.</summary>
internal sealed class StoreEdit(long sequence, EditEntry entry, ToldVerdict verdict)
{
    private const string ClassZone = "class/";
    private const int MostLetters = 100; // EDIT_OUTCOME's reason

    /// <summary>Its row in the ledger.</summary>
    internal long Sequence { get; } = sequence;

    /// <summary>What the ledger keeps of it.</summary>
    internal EditEntry Entry { get; } = entry;

    /// <summary>What has become of it by now.</summary>
    internal ToldVerdict Verdict { get; set; } = verdict;

    /// <summary>Whether it is in the active set.</summary>
    internal bool IsActive => Verdict is ToldVerdict.Kept or ToldVerdict.Released;

    /// <summary>As it is told over the air.</summary>
    internal EditOutcome ToOutcome() => new()
    {
        EditId = (ulong)Sequence,
        Verdict = Verdict,
        Gain = Entry.Metrics is { } metrics ? (float)metrics.GainOverActive : float.NaN,
        NoiseBand = Entry.Metrics is { } band ? (float)band.NoiseBand : float.NaN,
        DurationMs = (uint)(1000 * Entry.Seconds.Values.Sum()),
        ClassName = ClassOfZone() ?? (Entry.MiniTasks.Count > 0 ? Entry.MiniTasks[0].Corrected : ""),
        Zone = Entry.Zone,
        Reason = Shortened(Entry.Reason),
    };

    // What does not fit into the message ends in three dots; the ledger has all of it.
    private static string Shortened(string reason) =>
        reason.Length <= MostLetters ? reason : reason[..(MostLetters - 3)] + "...";

    private string? ClassOfZone() => Entry.Zone.StartsWith(ClassZone, StringComparison.Ordinal)
        ? Entry.Zone[ClassZone.Length..].Replace('-', ' ')
        : null;
}
