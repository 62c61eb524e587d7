using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Ground;

/// <summary>Keeps a transcript of the ledger beside it, for ground stations to pull. Looks when the ledger's
/// files change, at most once a second.</summary>
/// <param name="ledgerPath">The ledger.</param>
/// <param name="folder">Where the transcript goes.</param>
internal sealed class LedgerMirror(string ledgerPath, string folder)
{
    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(1);
    private TimeSpan? _lookAt;
    private long _seen;

    /// <summary>The mirror of a store, in its folder <c>ground</c>, which is made.</summary>
    internal static LedgerMirror Of(string storeFolder)
    {
        var folder = Directory.CreateDirectory(Path.Combine(storeFolder, "ground"));
        return new LedgerMirror(AdapterStore.LedgerPathIn(storeFolder), folder.FullName);
    }

    /// <summary>Why the last look failed; null where it did not.</summary>
    internal string? Problem { get; private set; }

    /// <summary>Brings the transcript up to date where something is new.</summary>
    internal void Tick(TimeSpan now)
    {
        if (now < _lookAt)
        {
            return;
        }

        _lookAt = now + _lookEvery;

        // Every row ends with a new head file.
        var head = new FileInfo(ledgerPath + EditLedger.HeadSuffix);
        var stamp = head.Exists ? head.LastWriteTimeUtc.Ticks : 0;
        if (stamp == _seen)
        {
            return;
        }

        try
        {
            using var ledger = EditLedger.OpenReadOnly(ledgerPath);
            LedgerTranscript.Update(ledger, folder);
            (_seen, Problem) = (stamp, null);
        }
        catch (Exception fault) when (fault is LedgerException or IOException or UnauthorizedAccessException)
        {
            Problem = fault.Message;
        }
    }
}
