using System.Diagnostics;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>What must be so before the vehicle may fly: the weights are the ones meant, the detector sees
/// what it should, the adapters load and run, the ledger is whole, there is room on the disk.</summary>
/// <remarks>In a process of its own: it loads libtorch, and a model or a driver that takes the process down
/// must not take the agent with it. Run while neither vision nor the learner does.</remarks>
/// <param name="settings">Checked.</param>
internal sealed class SelfTest(AgentSettings settings)
{
    private readonly List<SelfTestStep> _steps = [];
    private ModelWeights? _weights;
    private SetChoice _choice = new(null, "base", []);
    private bool _isLedgerWhole;
    private bool _hasRoom;

    /// <summary>Runs all steps; a fault is an answer.</summary>
    internal SelfTestReport Run()
    {
        Step("disk", isNeeded: false, Disk);
        Step("weights", isNeeded: true, Weights);
        if (_weights is not null)
        {
            Step("golden frame", isNeeded: true, Golden);
            Step("ledger", isNeeded: false, Ledger);
            Step("adapters", isNeeded: false, Adapters);
        }

        return new SelfTestReport
        {
            At = DateTimeOffset.UtcNow,
            Steps = _steps,
            WeightsSha256 = _weights?.Sha256 ?? "",
            Set = _choice.Sha256,
            SetSource = _choice.Source,
            MayEdit = _isLedgerWhole && _hasRoom,
        };
    }

    private void Step(string name, bool isNeeded, Func<(bool IsPassed, string Words)> work)
    {
        var start = Stopwatch.GetTimestamp();
        (bool IsPassed, string Words) found;
        try
        {
            found = work();
        }
#pragma warning disable CA1031 // The top of a step: whatever goes wrong is what the test is for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            found = (false, fault.Message);
        }

        _steps.Add(new SelfTestStep(
            name, found.IsPassed, isNeeded, found.Words, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
    }

    private (bool IsPassed, string Words) Disk()
    {
        Directory.CreateDirectory(settings.State);
        var free = new DriveInfo(Path.GetFullPath(settings.State)).AvailableFreeSpace;
        _hasRoom = free >= settings.Limits.LeastFreeBytes;
        return (_hasRoom, $"{free >> 20} MiB free, {settings.Limits.LeastFreeBytes >> 20} wanted");
    }

    private (bool IsPassed, string Words) Weights()
    {
        _weights = AgentWeights.Load(settings.Model);
        return (true, settings.Model.Sha256 is null ? $"{_weights.Sha256} (the settings name no hash)"
            : _weights.Sha256);
    }

    private (bool IsPassed, string Words) Golden()
    {
        using var detector = AgentDetector.Make(settings, _weights!, first: null);
        var frame = GoldenFrame.Load();
        var seen = GoldenFrame.See(detector, frame);
        if (GoldenFrame.Fault(detector, seen) is { } fault)
        {
            return (false, fault);
        }

        if (!seen.SequenceEqual(GoldenFrame.See(detector, frame)))
        {
            return (false, "the same picture gave two different answers");
        }

        return (true, GoldenFrame.AnswerOf(_weights!.Sha256) is null
            ? $"{seen.Count} boxes, twice the same; what these weights should see is not known"
            : $"{seen.Count} boxes as they should be");
    }

    private (bool IsPassed, string Words) Ledger()
    {
        var path = AdapterStore.LedgerPathIn(settings.Store);
        if (!File.Exists(path))
        {
            _isLedgerWhole = !IsLedgerMissed(path);
            return (_isLedgerWhole, _isLedgerWhole ? "none yet"
                : $"{path} is gone, and what the store holds rests on it: put it back, or move {settings.Store} "
                + "away. Editing stays off, the base model flies.");
        }

        var check = EditLedger.VerifyFile(path);
        _isLedgerWhole = check.IsIntact;
        return (check.IsIntact, check.IsIntact ? check.Message
            : $"{check.Message} Editing stays off, the base model flies.");
    }

    // Sets without the rows that they rest on, or the mark of a ledger without the ledger. Of a store that is of
    // other weights, or cannot be read, nothing flies.
    private bool IsLedgerMissed(string path)
    {
        try
        {
            var manifest = File.Exists(AdapterStore.ManifestPathIn(settings.Store)) ? Manifest() : null;
            return manifest?.AnchorSha256 == _weights!.Sha256
                && (manifest.Named().Any() || File.Exists(path + EditLedger.HeadSuffix));
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private StoreManifest Manifest()
    {
        using var store = AdapterStore.OpenReadOnly(settings.Store);
        return store.Manifest;
    }

    // A set that fails is noted; the next one is tried, until one runs or none is left.
    private (bool IsPassed, string Words) Adapters()
    {
        var remarks = new List<string>();
        if (!_isLedgerWhole)
        {
            return (false, "not used: what they rest on cannot be shown");
        }

        TestReleased(remarks);
        for (var tries = 0; tries < 2 * SetTrialBook.MostAttempts + 2; tries++)
        {
            _choice = SetHealer.Choose(settings.Store, _weights!.Sha256);
            remarks.AddRange(_choice.Remarks);
            if (_choice.Sha256 is not { } sha256 || TryOne(sha256, remarks))
            {
                break;
            }
        }

        var used = _choice.Sha256 is { } hash ? $"{hash[..12]} ({_choice.Source})" : "the base model";
        return (remarks.Count == 0, remarks.Count == 0 ? used : $"{used}; {string.Join("; ", remarks)}");
    }

    // A released set runs beside whatever is chosen: by itself first, so that no other is blamed for it.
    private void TestReleased(List<string> remarks)
    {
        if (ReleasedAlone() is not { } released)
        {
            return;
        }

        var isGood = false;
        for (var tries = 0; tries < SetTrialBook.MostAttempts && !isGood; tries++)
        {
            isGood = !SetTrialBook.Open(settings.Store).IsAside(released) && TryOne(released, remarks);
        }

        if (!isGood)
        {
            remarks.Add($"released {released[..12]}: set aside; the base model stands in for it");
        }
    }

    // The released set where another one is active; null where there is none, or the store cannot be read,
    // which the healer says.
    private string? ReleasedAlone()
    {
        try
        {
            if (!File.Exists(AdapterStore.ManifestPathIn(settings.Store)))
            {
                return null;
            }

            var manifest = Manifest();
            var isAlone = manifest.Released != manifest.Active && manifest.AnchorSha256 == _weights!.Sha256;
            return isAlone ? manifest.Released : null;
        }
        catch (StoreException)
        {
            return null;
        }
    }

    private bool TryOne(string sha256, List<string> remarks)
    {
        var book = SetTrialBook.Open(settings.Store);
        if (!book.TryBegin(sha256))
        {
            return false;
        }

        var fault = Fault(sha256);
        if (fault is null)
        {
            book.Withdraw(sha256);
            return true;
        }

        book.NoteFailed(sha256, fault);
        remarks.Add($"{sha256[..12]} failed: {fault}");
        return false;
    }

    private string? Fault(string sha256)
    {
        try
        {
            using var store = AdapterStore.OpenReadOnly(settings.Store);
            var isFinite = store.Load(sha256).Arrays.Values.All(array => Array.TrueForAll(array.Values, float.IsFinite));
            if (!isFinite)
            {
                return "it holds numbers that are none";
            }

            using var detector = AgentDetector.Make(settings, _weights!, sha256);
            var frame = GoldenFrame.Load();
            var seen = GoldenFrame.See(detector, frame);
            return GoldenFrame.FaultOfAny(detector, seen)
                ?? (seen.SequenceEqual(GoldenFrame.See(detector, frame)) ? null
                : "its answers differ from one look to the next");
        }
        catch (Exception fault) when (fault is VisionException or StoreException)
        {
            return fault.Message;
        }
    }
}
