using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace DroneSeal.Ledger;

/// <summary>The record of every self-edit: append only, hash chained, one row an edit, kept or not.</summary>
/// <remarks>
/// An SQLite file in WAL mode with synchronous=FULL: when <see cref="Append"/> has returned, the row outlives
/// a killed process and lost power. Beside it lies the head file, which names a row that the chain must still
/// hold, so that cut-off ends show, and the folder of <see cref="LedgerArchive"/> with the rows that
/// <see cref="Rotate"/> moved there; they are read and checked with the others. Not thread-safe; several processes
/// may have one ledger open, and their rows queue up.
/// </remarks>
public sealed class EditLedger : IDisposable
{
    /// <summary>What the head file's name adds to the ledger's.</summary>
    public const string HeadSuffix = ".head";

    private const long MostLiveBytes = 1 << 20;

    private readonly LedgerFile _file;
    private readonly LedgerChain _chain;
    private readonly LedgerRotation _rotation;
    private readonly bool _mayWrite;

    private EditLedger(string path, LedgerFile file, bool mayWrite)
    {
        Path = path;
        _file = file;
        _chain = new LedgerChain(file, path + LedgerArchive.FolderSuffix);
        _rotation = new LedgerRotation(file, _chain, path + LedgerArchive.FolderSuffix);
        _mayWrite = mayWrite;
    }

    /// <summary>The SQLite file.</summary>
    public string Path { get; }

    /// <summary>The ledger's own random name, which its first row follows.</summary>
    public string Name => Guarded(_file.LedgerName);

    /// <summary>The newest row.</summary>
    public LedgerHead Head => Guarded(() => HeadOf(_file.Last()));

    /// <summary>The archive file that a row lies in; null where it is live or has expired.</summary>
    public string? ArchiveOf(long sequence) => Guarded(() => _file.Segments()
        .Where(segment => !segment.IsExpired && segment.First <= sequence && sequence <= segment.Last)
        .Select(_chain.PathOf).FirstOrDefault());

    /// <summary>Rows that lie in the archive or have expired; the live file goes on after them.</summary>
    public long ArchivedRows => Guarded(() => _file.Segments().LastOrDefault()?.Last ?? 0);

    /// <summary>Bytes of the archived rows that are left.</summary>
    public long ArchivedBytes => Guarded(_rotation.ArchivedBytes);

    /// <summary>Oldest rows that retention has dropped.</summary>
    public long ExpiredRows => Guarded(() => _file.Segments().LastOrDefault(segment => segment.IsExpired)?.Last ?? 0);

    /// <summary>Opens a ledger for writing, and makes it where there is none.</summary>
    /// <exception cref="LedgerException">The file is damaged, no ledger, or cannot be written.</exception>
    public static EditLedger Create(string path) => Open(path, SqliteOpenMode.ReadWriteCreate);

    /// <summary>Opens a ledger for writing.</summary>
    /// <exception cref="LedgerException">There is none, or it is damaged, no ledger, or cannot be
    /// written.</exception>
    public static EditLedger Open(string path) => Open(path, SqliteOpenMode.ReadWrite);

    /// <summary>Opens a ledger for reading only.</summary>
    /// <exception cref="LedgerException">There is none, or it is damaged or no ledger.</exception>
    public static EditLedger OpenReadOnly(string path) => Open(path, SqliteOpenMode.ReadOnly);

    /// <summary>Checks a file that may be damaged beyond opening; never throws for damage.</summary>
    /// <param name="path">The ledger.</param>
    /// <param name="knownHead">A row known from elsewhere, such as a store's or the ground station's
    /// note.</param>
    public static LedgerCheck VerifyFile(string path, LedgerHead? knownHead = null)
    {
        try
        {
            using var ledger = OpenReadOnly(path);
            return ledger.Verify(knownHead);
        }
        catch (Exception fault) when (fault is LedgerException or IOException or UnauthorizedAccessException)
        {
            return new LedgerCheck(LedgerFault.Unreadable, 0, 0, default, fault.Message);
        }
    }

    /// <summary>Adds one row and waits until it is on the disk.</summary>
    /// <returns>The new head.</returns>
    /// <exception cref="ArgumentException">The entry has no id, one that a row of the live file has, or JSON with a
    /// name twice.</exception>
    /// <exception cref="LedgerException">The disk is full or failing, the ledger damaged, or open for reading
    /// only.</exception>
    public LedgerHead Append(EditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentException.ThrowIfNullOrEmpty(entry.Id, nameof(entry));
        RequireWriter();
        var body = CanonicalJson.Write(entry with { At = entry.At.ToUniversalTime() });
        var head = Guarded(() => Insert(entry.Id, body));
        WriteHead(head);
        return head;
    }

    /// <summary>Moves the oldest rows into the archive where the live file holds more than it should; half of it
    /// stays. Nothing is lost, whenever the process is killed or the power goes.</summary>
    /// <param name="mostBytes">Of all live rows' bodies.</param>
    /// <returns>How many rows were moved.</returns>
    /// <exception cref="LedgerException">The disk is full or fails, or a row is damaged; nothing moved.</exception>
    public long Rotate(long mostBytes = MostLiveBytes)
    {
        RequireWriter();
        return Guarded(() => _rotation.Run(mostBytes));
    }

    /// <summary>Drops the oldest archived rows. What is left is still checked, from the hash of the last that
    /// went.</summary>
    /// <param name="bytes">How much is to be freed; less is where no more is archived.</param>
    /// <returns>What was freed.</returns>
    /// <exception cref="LedgerException">The disk is full or failing.</exception>
    public long Expire(long bytes)
    {
        RequireWriter();
        return Guarded(() => _rotation.Expire(bytes));
    }

    /// <summary>Rows in order, read while they are asked for; those that have expired are left out.</summary>
    /// <param name="fromSequence">The first row wanted.</param>
    /// <exception cref="LedgerException">A row cannot be read.</exception>
    public IEnumerable<LedgerRow> Read(long fromSequence = 1)
    {
        using var rows = _chain.From(fromSequence).GetEnumerator();
        while (Guarded(rows.MoveNext))
        {
            yield return Parse(rows.Current);
        }
    }

    /// <summary>The row of an edit, or null where there is none of that name.</summary>
    /// <exception cref="LedgerException">A row cannot be read.</exception>
    public LedgerRow? Find(string id) => Read().FirstOrDefault(row => row.Entry.Id == id);

    /// <summary>Checks the whole chain, against the head file and what else is known of it.</summary>
    /// <param name="knownHead">A row known from elsewhere.</param>
    public LedgerCheck Verify(LedgerHead? knownHead = null)
    {
        List<LedgerHead> known = knownHead is { } head ? [head] : [];
        var headPath = Path + HeadSuffix;
        if (!File.Exists(headPath))
        {
            return Noted(new LedgerVerifier(_file, _chain).Run(known), "the head file is missing");
        }

        if (!LedgerHead.TryParse(File.ReadAllText(headPath), out var noted))
        {
            var check = new LedgerVerifier(_file, _chain).Run(known);
            return !check.IsIntact ? check : check with
            {
                Fault = LedgerFault.Changed,
                FirstBadSequence = check.Head.Sequence + 1,
                Message = $"All {check.GoodRows} rows are good, but the head file {headPath} is damaged: "
                    + "the end may be cut off.",
            };
        }

        known.Add(noted);
        return new LedgerVerifier(_file, _chain).Run(known);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static EditLedger Open(string path, SqliteOpenMode mode)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (mode != SqliteOpenMode.ReadWriteCreate && !File.Exists(path))
        {
            throw new LedgerException(
                $"There is no ledger at {path}: name the store of an earlier learn run.");
        }

        try
        {
            var ledger = new EditLedger(path, LedgerFile.Open(path, mode), mode != SqliteOpenMode.ReadOnly);
            return ledger._mayWrite ? Mended(ledger) : ledger;
        }
        catch (SqliteException fault)
        {
            throw Broken(path, fault);
        }
    }

    private static EditLedger Mended(EditLedger ledger)
    {
        try
        {
            ledger.Mend();
            return ledger;
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    private void Mend()
    {
        if (!File.Exists(Path + HeadSuffix))
        {
            WriteHead(Head);
        }

        Guarded(_rotation.Sweep);
    }

    private void RequireWriter()
    {
        if (!_mayWrite)
        {
            throw new LedgerException($"{Path} is open for reading only: open it with Open.");
        }
    }

    private LedgerHead Insert(string id, string body)
    {
        using var transaction = _file.BeginWriting();
        var head = HeadOf(_file.Last());
        var sequence = head.Sequence + 1;
        var hash = LedgerHash.OfRow(sequence, head.Hash, Encoding.UTF8.GetBytes(body));
        try
        {
            _file.Insert(transaction, sequence, head.Hash, hash, body);
        }
        catch (SqliteException fault) when (fault.SqliteExtendedErrorCode == 2067) // SQLITE_CONSTRAINT_UNIQUE
        {
            throw new ArgumentException($"The ledger already holds an edit named {id}.", nameof(id), fault);
        }

        transaction.Commit();
        return new LedgerHead(sequence, hash);
    }

    private LedgerHead HeadOf(StoredRow? last) =>
        last is null
            ? new LedgerHead(0, LedgerHash.First(_file.LedgerName()))
            : new LedgerHead(last.Sequence, last.Hash);

    // Written after the commit: a process killed in between leaves a head that the chain still holds.
    private void WriteHead(LedgerHead head)
    {
        try
        {
            DurableFile.Write(Path + HeadSuffix, Encoding.ASCII.GetBytes(head + "\n"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(
                $"The head file {Path}{HeadSuffix} cannot be written ({fault.Message}): free the disk.",
                fault);
        }
    }

    private LedgerRow Parse(StoredRow row)
    {
        try
        {
            var body = Encoding.UTF8.GetString(row.Body);
            return new LedgerRow(
                row.Sequence, row.ParentHash, row.Hash, body, CanonicalJson.Read<EditEntry>(body));
        }
        catch (JsonException fault)
        {
            throw new LedgerException(
                $"Row {row.Sequence} of {Path} cannot be read ({fault.Message}): run edits verify.", fault);
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException fault)
        {
            throw Broken(Path, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var archive = Path + LedgerArchive.FolderSuffix;
            throw new LedgerException(
                $"The archive {archive} cannot be read or written ({fault.Message}): check its disk.", fault);
        }
    }

    private static LedgerCheck Noted(LedgerCheck check, string note) =>
        check.IsIntact ? check with { Message = $"{check.Message[..^1]}; {note}." } : check;

    private static LedgerException Broken(string path, SqliteException fault) => fault.SqliteErrorCode switch
    {
        _ when FullDisk.IsCauseOf(fault) =>
            new LedgerException($"The disk of the ledger {path} is full: free some space.", fault),
        5 or 6 =>
            new LedgerException($"The ledger {path} is held by another process: end that one first.", fault),
        8 or 14 => new LedgerException(
            $"The ledger {path} cannot be opened or written: check its folder's rights.", fault),
        _ =>
            new LedgerException($"The ledger {path} is damaged ({fault.Message}): bring back a copy.", fault),
    };
}
