using Microsoft.Data.Sqlite;

namespace DroneSeal.Ledger;

/// <summary>The SQLite file: schema, settings, statements. Knows rows, no chain.</summary>
internal sealed class LedgerFile : IDisposable
{
    /// <summary>Stands in the file's header (<c>application_id</c>): "DSED".</summary>
    private const int ApplicationId = 0x44534544;

    // The triggers keep mistakes out; an attacker can drop them, and the chain shows what was done then.
    private const string Schema = """
        CREATE TABLE ledger (name TEXT NOT NULL);
        CREATE TABLE edits (
            sequence INTEGER PRIMARY KEY,
            parent_hash TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE,
            body TEXT NOT NULL);
        CREATE UNIQUE INDEX edits_id ON edits (json_extract(body, '$.id'));
        CREATE VIEW edit_list AS SELECT
            sequence, hash,
            json_extract(body, '$.id') AS id, json_extract(body, '$.at') AS at,
            json_extract(body, '$.kind') AS kind, json_extract(body, '$.zone') AS zone,
            json_extract(body, '$.verdict') AS verdict, json_extract(body, '$.reason') AS reason
            FROM edits ORDER BY sequence;
        CREATE TRIGGER edits_no_update BEFORE UPDATE ON edits
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
        CREATE TRIGGER edits_in_order BEFORE INSERT ON edits
            WHEN NEW.sequence IS NOT 1 + (SELECT coalesce(max(sequence), 0) FROM edits)
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
        CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
        CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
        CREATE TRIGGER ledger_one_name BEFORE INSERT ON ledger WHEN (SELECT count(*) FROM ledger) > 0
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
        """;

    // Since version 1: rows may go once a segment that holds them is noted, and a segment is noted for good.
    private const string ArchiveSchema = """
        CREATE TABLE segments (
            first INTEGER PRIMARY KEY,
            last INTEGER NOT NULL,
            hash TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            expired INTEGER NOT NULL DEFAULT 0);
        DROP TRIGGER IF EXISTS edits_no_delete;
        CREATE TRIGGER edits_no_delete BEFORE DELETE ON edits
            WHEN NOT EXISTS (SELECT 1 FROM segments WHERE OLD.sequence BETWEEN first AND last)
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
        CREATE TRIGGER segments_in_order BEFORE INSERT ON segments
            WHEN NEW.first IS NOT (SELECT min(sequence) FROM edits)
                OR NEW.hash IS NOT (SELECT hash FROM edits WHERE sequence = NEW.last)
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
        CREATE TRIGGER segments_no_update BEFORE UPDATE ON segments
            WHEN NEW.first IS NOT OLD.first OR NEW.last IS NOT OLD.last OR NEW.hash IS NOT OLD.hash
                OR NEW.sha256 IS NOT OLD.sha256 OR NEW.expired IS NOT 1
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
        CREATE TRIGGER segments_no_delete BEFORE DELETE ON segments
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
        PRAGMA user_version = 1;
        """;

    private readonly SqliteConnection _connection;

    private LedgerFile(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens a file, and makes its tables where it is new.</summary>
    /// <exception cref="SqliteException">The file is damaged, locked or no database.</exception>
    /// <exception cref="LedgerException">The file is another kind of database.</exception>
    internal static LedgerFile Open(string path, SqliteOpenMode mode)
    {
        if (mode == SqliteOpenMode.ReadWriteCreate && !File.Exists(path))
        {
            Create(path);
        }

        return Connect(path, mode);
    }

    // Made aside and renamed, so that a process killed meanwhile leaves no file that is half a ledger.
    private static void Create(string path)
    {
        var aside = FormattableString.Invariant($"{path}.{Environment.ProcessId}.new");
        Connect(aside, SqliteOpenMode.ReadWriteCreate).Dispose();
        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster; its ledger counts.
            File.Delete(aside);
        }
    }

    private static LedgerFile Connect(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 10,
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            var file = new LedgerFile(connection);
            file.Prepare(path, mode);
            return file;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The ledger's own random name.</summary>
    internal string LedgerName() => Scalar("SELECT name FROM ledger") as string ?? "";

    /// <summary>The newest row, or null.</summary>
    internal StoredRow? Last() => Rows("ORDER BY sequence DESC LIMIT 1").FirstOrDefault();

    /// <summary>Rows from a place on, in order.</summary>
    internal IEnumerable<StoredRow> From(long sequence) =>
        Rows(FormattableString.Invariant($"WHERE sequence >= {sequence} ORDER BY sequence"));

    /// <summary>Starts a transaction that keeps other writers out at once.</summary>
    internal SqliteTransaction BeginWriting() => _connection.BeginTransaction(deferred: false);

    /// <summary>Starts a transaction that sees the file as it is at its first look, whatever others write
    /// meanwhile.</summary>
    internal SqliteTransaction BeginReading() => _connection.BeginTransaction(deferred: true);

    /// <summary>Adds one row.</summary>
    internal void Insert(
        SqliteTransaction transaction, long sequence, string parentHash, string hash, string body)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "INSERT INTO edits (sequence, parent_hash, hash, body) VALUES ($sequence, $parent, $hash, $body)";
        command.Parameters.AddWithValue("$sequence", sequence);
        command.Parameters.AddWithValue("$parent", parentHash);
        command.Parameters.AddWithValue("$hash", hash);
        command.Parameters.AddWithValue("$body", body);
        command.ExecuteNonQuery();
    }

    /// <summary>Bytes of all bodies in the file.</summary>
    internal long LiveBytes() =>
        Convert.ToInt64(Scalar("SELECT coalesce(sum(length(CAST(body AS BLOB))), 0) FROM edits"));

    /// <summary>What was moved out of the file, in order; nothing in a ledger of an earlier version.</summary>
    internal List<LedgerSegment> Segments()
    {
        List<LedgerSegment> segments = [];
        if (Version == 0)
        {
            return segments;
        }

        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT first, last, hash, sha256, expired FROM segments ORDER BY first";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            segments.Add(new LedgerSegment(
                reader.GetInt64(0), reader.GetInt64(1), Text(reader, 2), Text(reader, 3), reader.GetInt64(4) != 0));
        }

        return segments;
    }

    /// <summary>Notes a segment, and deletes its rows.</summary>
    internal void Archive(SqliteTransaction transaction, LedgerSegment segment)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO segments (first, last, hash, sha256) VALUES ($first, $last, $hash, $sha256);
            DELETE FROM edits WHERE sequence BETWEEN $first AND $last;
            """;
        command.Parameters.AddWithValue("$first", segment.First);
        command.Parameters.AddWithValue("$last", segment.Last);
        command.Parameters.AddWithValue("$hash", segment.Hash);
        command.Parameters.AddWithValue("$sha256", segment.Sha256);
        command.ExecuteNonQuery();
    }

    /// <summary>Notes that retention drops a segment.</summary>
    internal void Expire(LedgerSegment segment) =>
        Execute(FormattableString.Invariant($"UPDATE segments SET expired = 1 WHERE first = {segment.First}"));

    /// <summary>SQLite's own check of its pages and indices: <c>ok</c>, or the first fault.</summary>
    internal string CheckPages() => Scalar("PRAGMA integrity_check(1)") as string ?? "no answer";

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private long Version => Convert.ToInt64(Scalar("PRAGMA user_version"));

    private void Prepare(string path, SqliteOpenMode mode)
    {
        if (mode == SqliteOpenMode.ReadOnly)
        {
            RequireOurs(path);
            return;
        }

        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;");
        using (var transaction = BeginWriting())
        {
            if (Convert.ToInt64(Scalar("SELECT count(*) FROM sqlite_schema")) == 0)
            {
                Execute(Schema);
                Execute($"INSERT INTO ledger (name) VALUES ('{Guid.NewGuid():N}')");
                Execute(FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}"));
            }

            if (IsOurs && Version == 0)
            {
                Execute(ArchiveSchema);
            }

            transaction.Commit();
        }

        RequireOurs(path);
    }

    private bool IsOurs => Convert.ToInt64(Scalar("PRAGMA application_id")) == ApplicationId;

    private void RequireOurs(string path)
    {
        if (!IsOurs)
        {
            throw new LedgerException(
                $"{path} is an SQLite file, but no ledger of DroneSeal: name another file.");
        }
    }

    private IEnumerable<StoredRow> Rows(string rest)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT sequence, parent_hash, hash, CAST(body AS BLOB) FROM edits {rest}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new StoredRow(
                reader.GetInt64(0),
                Text(reader, 1),
                Text(reader, 2),
                reader.IsDBNull(3) ? [] : reader.GetFieldValue<byte[]>(3));
        }
    }

    // The schema allows no NULL, but a damaged file may hold one; no hash is empty, so the walk stops there.
    private static string Text(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? "" : reader.GetString(column);

    private void Execute(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private object? Scalar(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
