using System.Text.Json;
using DroneSeal.Ledger;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Lets a loop go on from a store that has been learned into before, and writes so into the ledger.</summary>
/// <remarks>
/// The row names the set and the stored state of the class zone, so a replay starts anew from there. Where the memory was taken
/// at another set than the one in use (the run was killed, or an operator went back), the zone starts from the set with a
/// fresh optimizer.
/// </remarks>
internal static class Resumption
{
    /// <summary>Brings the loop's parts to where the store stands.</summary>
    /// <returns>What it goes on from; null where the store is new.</returns>
    /// <exception cref="StoreException">The memory is about another class.</exception>
    internal static string? Begin(
        AdapterStore store, EditLedger ledger, EditDesk desk, ReplayMemory memory, DateTimeOffset now)
    {
        MemoryFile.Sweep(store);
        var finished = SetChange.Finish(store, ledger);
        var snapshot = MemoryFile.ReadWhole(store, out var damaged);
        if (snapshot is null && ledger.Head.Sequence == 0)
        {
            return null;
        }

        RequireZone(store, snapshot, desk.Zone);
        var active = store.LoadActive();
        var isCurrent = snapshot?.ActiveSha256 == active.Sha256;
        var settled = isCurrent && snapshot!.SettledSha256 != active.Sha256 ? store.Load(snapshot.SettledSha256) : active;
        var isTakenBack = snapshot is not null && !isCurrent && WasTakenBack(ledger, snapshot.ActiveSha256);
        if (snapshot is not null)
        {
            memory.Restore(snapshot);
        }

        if (isTakenBack)
        {
            memory.ForgetTaught();
        }

        var states = isCurrent ? snapshot!.States : new Dictionary<string, ZoneState>();
        desk.Resume(active, settled, states, checked((int)ledger.Head.Sequence));
        RestoreBandit(ledger, desk.Bandit);
        var words = Words(active, snapshot, isCurrent)
            + (isTakenBack ? "; an operator took edits back since then: what may have taught them is forgotten" : "")
            + (finished is null ? "" : $"; {finished}")
            + (damaged is null ? "" : $"; the memory was damaged and lies in {damaged}");
        Record(store, ledger, desk, settled, words, now);
        return words;
    }

    /// <summary>Brings the desk back to an earlier set, and writes so into the ledger.</summary>
    /// <param name="store">Null for nowhere.</param>
    /// <param name="ledger">Null for nowhere.</param>
    /// <param name="desk">Of the run.</param>
    /// <param name="set">To be in use; edits build on it.</param>
    /// <param name="states">Zones that the set does not hold, as they start.</param>
    /// <param name="edits">Number that no earlier edit exceeds, where there is no ledger.</param>
    /// <param name="now">Wall time.</param>
    internal static void GoBack(
        AdapterStore? store, EditLedger? ledger, EditDesk desk, AdapterSet set, IReadOnlyDictionary<string, ZoneState> states,
        int edits, DateTimeOffset now)
    {
        desk.Resume(set, set, states, ledger is null ? edits : checked((int)ledger.Head.Sequence));
        if (store is not null && ledger is not null)
        {
            var words = set.IsEmpty ? "no adapters" : $"the adapters {set.Sha256}";
            Record(store, ledger, desk, set, $"goes back to {words}: the operator took the edits since then back", now);
        }
    }

    // Whether an operator went back after the set of the memory came into use: which mini-tasks taught what was taken back
    // is then known to nobody any more.
    internal static bool WasTakenBack(EditLedger ledger, string set)
    {
        var isTakenBack = false;
        foreach (var entry in ledger.Read().Select(row => row.Entry))
        {
            isTakenBack = entry.Kind == EditKind.Revert || (isTakenBack && entry.AdaptersSha256After != set);
        }

        return isTakenBack;
    }

    private static void RequireZone(AdapterStore store, MemorySnapshot? snapshot, string zone)
    {
        if (snapshot is not null && snapshot.Zone != zone)
        {
            throw new StoreException(
                $"The store {store.Folder} remembers {snapshot.Zone}, not {zone}: name another store for another class.");
        }
    }

    private static void RestoreBandit(EditLedger ledger, DirectiveBandit bandit)
    {
        var last = ledger.Read().Select(row => row.Entry.State)
            .LastOrDefault(state => state is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty("counts", out _));
        if (last is { } state)
        {
            bandit.TryRestore(state);
        }
    }

    private static string Words(AdapterSet active, MemorySnapshot? snapshot, bool isCurrent)
    {
        var set = active.IsEmpty ? "no adapters" : $"the adapters {active.Sha256}";
        return snapshot is null ? $"goes on from {set} with an empty memory: the run before did not end"
            : $"goes on from {set} with {snapshot.Objects.Items.Count + snapshot.Nothings.Items.Count} mini-tasks and "
                + $"{snapshot.Anchors.Count} anchors remembered, {snapshot.HeldBack.Items.Count} held back"
                + (isCurrent ? "" : "; the memory was taken at another set, so the optimizer starts anew");
    }

    private static void Record(
        AdapterStore store, EditLedger ledger, EditDesk desk, AdapterSet settled, string words, DateTimeOffset now)
    {
        var state = settled.IsEmpty ? null
            : store.Put(StoreItem.Input, ZoneStateCodec.Write(desk.Snapshot().States[desk.Zone]));
        ledger.Append(new EditEntry
        {
            Id = $"state-{ledger.Head.Sequence + 1:00000}",
            Kind = EditKind.State,
            Zone = desk.Zone,
            Reason = $"Learning {words}.",
            AnchorSha256Before = store.Manifest.AnchorSha256,
            AnchorSha256After = store.Manifest.AnchorSha256,
            AdaptersSha256Before = desk.Active.Sha256,
            AdaptersSha256After = desk.Active.Sha256,
            Inputs = state is null ? [] : [state],
            Replay = new ReplayPlan(settled.Sha256, 1, [], ReplayPlan.ThisProcessor, Resumes: true, state).ToJson(),
            State = desk.Bandit.State(),
            At = now,
        });
    }
}
