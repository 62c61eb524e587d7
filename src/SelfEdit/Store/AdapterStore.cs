using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>The folder of everything that was learned: adapter sets, what they came from, and which one is in
/// use.</summary>
/// <remarks>
/// <code>
/// manifest.json            active, previous, released, trial; manifest.previous.json is the one before
/// sets/HASH.safetensors    adapter sets          crops/HASH.png   evidence
/// deltas/HASH.bin          edits as bytes        inputs/HASH      cached windows for a replay
/// edits.db, .archive       the ledger            lock             one learner at a time
/// </code>
/// Opens after any crash: files appear whole or not at all, and the manifest never names a set that was not
/// written before it. One writer; readers may open it beside. Not thread-safe.
/// </remarks>
public sealed class AdapterStore : IDisposable
{
    private readonly ManifestFile _file;
    private readonly StoreOptions _options;
    private readonly StoreLock? _lock;
    private readonly Dictionary<StoreItem, ContentFolder> _folders;

    private AdapterStore(string folder, StoreOptions options, StoreLock? heldLock)
    {
        Folder = folder;
        _options = options;
        _lock = heldLock;
        _file = new ManifestFile(folder);
        _folders = new Dictionary<StoreItem, ContentFolder>
        {
            [StoreItem.Set] = new(folder, "sets", ".safetensors", mustReachDisk: true),
            [StoreItem.Crop] = new(folder, "crops", ".png", mustReachDisk: false),
            [StoreItem.Input] = new(folder, "inputs", "", mustReachDisk: false),
            [StoreItem.Delta] = new(folder, "deltas", ".bin", mustReachDisk: true),
        };
        Manifest = new StoreManifest { AnchorSha256 = "" };
    }

    /// <summary>The store's folder.</summary>
    public string Folder { get; }

    /// <summary>How large it may grow.</summary>
    public long MaxBytes => _options.MaxBytes;

    /// <summary>Where the store's ledger lies.</summary>
    public string LedgerPath => LedgerPathIn(Folder);

    /// <summary>Where the ledger of a store lies, whether or not there is one.</summary>
    public static string LedgerPathIn(string folder) => Path.Combine(folder, "edits.db");

    /// <summary>Where the manifest of a store lies, whether or not there is one.</summary>
    public static string ManifestPathIn(string folder) => Path.Combine(folder, "manifest.json");

    /// <summary>Which sets mean what. A reader sees changes after <see cref="Reload"/>.</summary>
    public StoreManifest Manifest { get; private set; }

    /// <summary>What had to be mended on opening, in one sentence; null where nothing had.</summary>
    public string? Recovered { get; private set; }

    /// <summary>Opens a store for writing, and makes it where there is none.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="anchorSha256">The frozen core in use.</param>
    /// <param name="options">How large it may grow.</param>
    /// <exception cref="StoreException">It is in use, damaged, or was made for another frozen
    /// core.</exception>
    public static AdapterStore Open(string folder, string anchorSha256, StoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(anchorSha256);
        options ??= new StoreOptions();
        if (options.Problems().ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        return Disk(folder, () =>
        {
            Directory.CreateDirectory(folder);
            var store = new AdapterStore(folder, options, StoreLock.Take(folder));
            try
            {
                store.Prepare(anchorSha256);
                return store;
            }
            catch
            {
                store.Dispose();
                throw;
            }
        });
    }

    /// <summary>Opens a store for reading only, beside a learner or without one.</summary>
    /// <exception cref="StoreException">There is none, or it is damaged.</exception>
    public static AdapterStore OpenReadOnly(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var store = new AdapterStore(folder, new StoreOptions(), heldLock: null);
        if (!store._file.Exists)
        {
            throw new StoreException(
                $"There is no store at {folder}: name the --store of an earlier learn run.");
        }

        store.Reload();
        return store;
    }

    /// <summary>Reads the manifest anew.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public void Reload()
    {
        Manifest = Disk(Folder, () =>
        {
            var manifest = _file.Read(out var recovered);
            Recovered = recovered;
            return manifest;
        });
    }

    /// <summary>Writes a set under its hash; the manifest does not change.</summary>
    /// <returns>The hash.</returns>
    /// <exception cref="StoreException">It was made for another frozen core, or the disk fails.</exception>
    public string Save(AdapterSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        RequireAnchor(set.AnchorSha256, $"The set {set.Sha256}");
        return Put(StoreItem.Set, set.ToBytes());
    }

    /// <summary>Reads a set, and checks that it is the one its name says.</summary>
    /// <exception cref="StoreException">It is missing, damaged, or made for another frozen core.</exception>
    public AdapterSet Load(string sha256)
    {
        var bytes = TryGet(StoreItem.Set, sha256)
            ?? throw new StoreException(
                $"The set {sha256} is not in the store {Folder}: it has expired or never was there.");
        try
        {
            var set = AdapterSet.FromBytes(bytes);
            RequireAnchor(set.AnchorSha256, $"The set {sha256}");
            return set;
        }
        catch (VisionException fault)
        {
            throw new StoreException($"The set {sha256} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>The set in use; the empty set where all adapters are off.</summary>
    /// <exception cref="StoreException">It is missing or damaged.</exception>
    public AdapterSet LoadActive() => LoadOrEmpty(Manifest.Active);

    /// <summary>The released set; the empty set where none is.</summary>
    /// <exception cref="StoreException">It is missing or damaged.</exception>
    public AdapterSet LoadReleased() => LoadOrEmpty(Manifest.Released);

    /// <summary>Puts a saved set into use; the one in use becomes the previous one.</summary>
    /// <param name="sha256">A set in the store; null turns all adapters off.</param>
    /// <exception cref="StoreException">The set is missing or damaged; nothing has changed.</exception>
    public void Activate(string? sha256)
    {
        _ = LoadOrEmpty(sha256);
        Change(Manifest with { Active = sha256, Previous = Manifest.Active, Trial = null });
    }

    /// <summary>Takes the set in use back. It does not become the previous one: nothing is ever to come back to
    /// it.</summary>
    /// <param name="sha256">The set to use instead; null turns all adapters off.</param>
    /// <param name="releases">Whether that becomes the released one at the same moment.</param>
    /// <exception cref="StoreException">The set is missing or damaged; nothing has changed.</exception>
    internal void GoBack(string? sha256, bool releases)
    {
        _ = LoadOrEmpty(sha256);
        Change(Manifest with
        {
            Active = sha256,
            Previous = null,
            Released = releases ? sha256 : Manifest.Released,
            Trial = null,
        });
    }

    /// <summary>Lets the set in use also take obstacles away.</summary>
    public void Release() => Change(Manifest with { Released = Manifest.Active });

    /// <summary>Names the set that the next row of the ledger puts to use, or none.</summary>
    /// <exception cref="StoreException">The set is missing or damaged; nothing has changed.</exception>
    public void SetTrial(string? sha256)
    {
        _ = LoadOrEmpty(sha256);
        Change(Manifest with { Trial = sha256 });
    }

    /// <summary>Keeps bytes under their hash.</summary>
    /// <returns>The hash, 64 hexadecimal digits.</returns>
    /// <exception cref="StoreException">The disk is full or failing, or the store is open for reading
    /// only.</exception>
    public string Put(StoreItem item, ReadOnlySpan<byte> bytes)
    {
        RequireWriter();
        try
        {
            return _folders[item].Put(bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Failing(Folder, fault);
        }
    }

    /// <summary>The bytes of a name; null where retention has dropped them, they never were there, or lost power has
    /// damaged an input or a crop.</summary>
    /// <exception cref="StoreException">A set or a difference is damaged.</exception>
    public byte[]? TryGet(StoreItem item, string sha256) => Disk(Folder, () => _folders[item].TryGet(sha256));

    /// <summary>Where the bytes of a name lie, whether they are there or not.</summary>
    public string PathOf(StoreItem item, string sha256) => _folders[item].PathOf(sha256);

    /// <summary>Drops the oldest files until the store is within its budget.</summary>
    /// <param name="keep">Hashes that must stay, beside the sets that the manifest names.</param>
    /// <returns>What was dropped.</returns>
    /// <remarks>
    /// Inputs go first, then evidence crops, then sets, then the edits' differences, from which sets can be made
    /// again. The ledger names them all by their hashes; <see cref="StoreUpkeep"/> bounds it too.
    /// </remarks>
    /// <exception cref="StoreException">The disk is failing, or the store is open for reading
    /// only.</exception>
    public RetentionReport Retain(IEnumerable<string>? keep = null)
    {
        RequireWriter();
        var pinned = new HashSet<string>([.. Manifest.Named(), .. keep ?? []], StringComparer.Ordinal);
        return Disk(Folder, () => new Retention(Folder, _folders, pinned).Run(_options.MaxBytes));
    }

    /// <summary>Lets the next learner in.</summary>
    public void Dispose() => _lock?.Dispose();

    private void Prepare(string anchorSha256)
    {
        foreach (var folder in _folders.Values)
        {
            folder.Create();
            folder.Sweep();
        }

        _file.Sweep();
        if (_file.Exists)
        {
            Reload();
            RequireAnchor(anchorSha256, "The weights in use");
            return;
        }

        Manifest = new StoreManifest { AnchorSha256 = anchorSha256 };
        _file.Write(Manifest);
    }

    private AdapterSet LoadOrEmpty(string? sha256) =>
        sha256 is null ? AdapterSet.Empty(Manifest.AnchorSha256) : Load(sha256);

    private void Change(StoreManifest next)
    {
        RequireWriter();
        next = next with { Generation = Manifest.Generation + 1 };
        Manifest = Disk(Folder, () =>
        {
            _file.Write(next);
            return next;
        });
    }

    private void RequireAnchor(string anchorSha256, string what)
    {
        if (anchorSha256 != Manifest.AnchorSha256)
        {
            throw new StoreException(
                $"{what} belong to the frozen core {anchorSha256}, "
                + $"the store {Folder} to {Manifest.AnchorSha256}: "
                + "use the weights it was made with, or another store.");
        }
    }

    private void RequireWriter()
    {
        if (_lock is null)
        {
            throw new StoreException($"The store {Folder} is open for reading only.");
        }
    }

    private static T Disk<T>(string folder, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Failing(folder, fault);
        }
    }

    private static StoreException Failing(string folder, Exception fault) =>
        new(
            $"The store {folder} cannot be read or written ({fault.Message}): check its disk and rights.",
            fault);
}
