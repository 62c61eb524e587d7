using System.Globalization;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Recording;

namespace DroneSeal.Host.Replaying;

/// <summary>The two ways in which a recorded flight is looked at again.</summary>
/// <param name="Without">Name of the first.</param>
/// <param name="With">Name of the second.</param>
/// <param name="SetWithout">The first's adapters for a frame.</param>
/// <param name="SetWith">The second's; null where it is what was recorded, not looked at again.</param>
internal sealed record ReplayArms(
    string Without, string With, Func<RecordedFrame, AdapterSet> SetWithout,
    Func<RecordedFrame, AdapterSet>? SetWith)
{
    /// <summary>The arms that were asked for.</summary>
    /// <exception cref="HostException">There is no such edit, or its adapters are gone.</exception>
    internal static ReplayArms Of(ReplayRequest request, RecordingReader reader, string anchorSha256)
    {
        var none = AdapterSet.Empty(anchorSha256);
        if (request.Edits == "off")
        {
            return new ReplayArms("all adapters off", "as recorded", _ => none, null);
        }

        if (request.Edits == "on")
        {
            return new ReplayArms(
                "all adapters off", "the set then active", _ => none, frame => Recorded(reader, frame, none));
        }

        var (before, after) = OfEdit(request, reader, none);
        return new ReplayArms(
            $"without edit {request.Edits}", $"with edit {request.Edits}", _ => before, _ => after);
    }

    private static AdapterSet Recorded(RecordingReader reader, RecordedFrame frame, AdapterSet none) =>
        frame.Tables.ActiveSet.Length == 0 ? none
        : reader.Set(frame.Tables.ActiveSet) ?? throw new HostException(
            ExitCode.BadInput,
            $"{reader.Folder}: the set {frame.Tables.ActiveSet} of frame {frame.Picture.Id.Value} is damaged"
            + " in the recording.");

    // An edit that was taken back is tried as if it had been kept: that is what its candidate is for.
    private static (AdapterSet Before, AdapterSet After) OfEdit(
        ReplayRequest request, RecordingReader reader, AdapterSet none)
    {
        var folder = request.Store?.FullName ?? reader.Flight.Store;
        if (!Directory.Exists(folder))
        {
            throw new HostException(
                ExitCode.BadInput,
                $"--edits {request.Edits}: the store '{folder}' that the recording names is not there; give"
                + " --store DIR.");
        }

        using var store = AdapterStore.OpenReadOnly(folder);
        using var ledger = EditLedger.OpenReadOnly(store.LedgerPath);
        var entry = Find(ledger, request.Edits, reader.Flight.WeightsSha256) ?? throw new HostException(
            ExitCode.BadInput,
            $"There is no edit {request.Edits} in {folder}: 'droneseal edits list' names them.");
        var after = entry.AdaptersSha256After != entry.AdaptersSha256Before
            ? entry.AdaptersSha256After
            : entry.CandidateSha256 ?? entry.AdaptersSha256After;
        return (Load(store, entry.AdaptersSha256Before, none), Load(store, after, none, entry));
    }

    // By its whole name, or by the number that a flight says it with.
    private static EditEntry? Find(EditLedger ledger, string edit, string anchor)
    {
        var isNumber = int.TryParse(edit, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var name = isNumber && anchor.Length >= EditName.AnchorDigits ? EditName.Of(number, anchor) : edit;
        return ledger.Find(name)?.Entry;
    }

    // A candidate that was not kept is stored as its difference only.
    private static AdapterSet Load(AdapterStore store, string sha256, AdapterSet none, EditEntry? edit = null)
    {
        if (sha256.Length == 0 || sha256 == none.Sha256)
        {
            return none;
        }

        return edit?.Delta is { } delta && store.TryGet(StoreItem.Set, sha256) is null
            && store.TryGet(StoreItem.Delta, delta.Sha256) is { } bytes
            && DeltaCodec.TryReadEnds(bytes, out var from, out _)
            ? DeltaCodec.Decode(Load(store, from, none), bytes)
            : store.Load(sha256);
    }
}
