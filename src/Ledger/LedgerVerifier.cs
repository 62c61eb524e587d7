using Microsoft.Data.Sqlite;

namespace DroneSeal.Ledger;

/// <summary>Walks a chain from its first line and stops at the first row that is not what was
/// written.</summary>
internal sealed class LedgerVerifier
{
    private readonly LedgerFile _file;
    private readonly LedgerChain _chain;
    private LedgerHead _begin;
    private LedgerHead _head;

    internal LedgerVerifier(LedgerFile file, LedgerChain chain) => (_file, _chain) = (file, chain);

    /// <summary>Checks every row, and that the chain passes through each of the known heads.</summary>
    internal LedgerCheck Run(IReadOnlyList<LedgerHead> knownHeads)
    {
        var check = Look(knownHeads);
        while (!check.IsIntact && HasExpiredMeanwhile())
        {
            check = Look(knownHeads);
        }

        return check;
    }

    // Others may archive rows while this goes on: segments and rows are those of one moment.
    private LedgerCheck Look(IReadOnlyList<LedgerHead> knownHeads)
    {
        try
        {
            using var moment = _file.BeginReading();
            _head = _begin = _chain.Begin();
            return WalkChain(knownHeads) ?? CheckEnd(knownHeads);
        }
        catch (SqliteException fault)
        {
            return Bad(
                LedgerFault.Unreadable, _head.Sequence + 1, $"The file cannot be read on: {fault.Message}");
        }
        catch (Exception fault) when (fault is LedgerException or IOException or UnauthorizedAccessException)
        {
            return Bad(LedgerFault.Unreadable, _head.Sequence + 1, fault.Message);
        }
    }

    // Retention takes files away that were still there at that moment.
    private bool HasExpiredMeanwhile()
    {
        try
        {
            return _chain.Begin() != _begin;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private LedgerCheck? WalkChain(IReadOnlyList<LedgerHead> knownHeads)
    {
        foreach (var row in _chain.All())
        {
            var before = _head;
            var finding = CheckRow(row) ?? CheckKnown(row, knownHeads);
            if (finding is not null)
            {
                _head = before;
                return finding;
            }

            _head = new LedgerHead(row.Sequence, row.Hash);
        }

        return CheckKnown(knownHeads);
    }

    private LedgerCheck? CheckRow(StoredRow row)
    {
        var expected = _head.Sequence + 1;
        if (row.Sequence != expected)
        {
            return row.Sequence > expected
                ? Bad(
                    LedgerFault.Missing, expected, $"Row {expected} is missing; row {row.Sequence} follows.")
                : Bad(
                    LedgerFault.Reordered,
                    expected,
                    $"A row stands at place {row.Sequence}, where none can be.");
        }

        if (LedgerHash.OfRow(row.Sequence, row.ParentHash, row.Body) != row.Hash)
        {
            return SelfHashFails(row);
        }

        if (row.ParentHash == _head.Hash)
        {
            return null;
        }

        var changed = _head.Sequence;
        return Bad(
            LedgerFault.Changed,
            changed,
            changed == 0
                ? "The ledger's own name or the whole chain was changed: row 1 follows another line."
                : $"Row {changed} was changed: row {row.Sequence} was written after another row.");
    }

    private LedgerCheck SelfHashFails(StoredRow row)
    {
        var others = _chain.All().Select(stored => stored.Sequence).Append(row.Sequence + 1);
        foreach (var other in others)
        {
            if (LedgerHash.OfRow(other, row.ParentHash, row.Body) == row.Hash)
            {
                return Bad(
                    LedgerFault.Reordered,
                    row.Sequence,
                    $"In the place of row {row.Sequence} stands row {other}.");
            }
        }

        return Bad(
            LedgerFault.Changed,
            row.Sequence,
            $"Row {row.Sequence} was changed: its hash does not fit its content.");
    }

    private LedgerCheck? CheckKnown(StoredRow row, IReadOnlyList<LedgerHead> knownHeads)
    {
        foreach (var known in knownHeads)
        {
            if (known.Sequence == row.Sequence && known.Hash != row.Hash)
            {
                return Bad(
                    LedgerFault.Changed,
                    row.Sequence,
                    $"Row {row.Sequence} is not the one that the known head names.");
            }
        }

        return null;
    }

    private LedgerCheck? CheckKnown(IReadOnlyList<LedgerHead> knownHeads)
    {
        foreach (var known in knownHeads)
        {
            if (known.Sequence > _head.Sequence)
            {
                return Bad(
                    LedgerFault.Truncated,
                    _head.Sequence + 1,
                    $"The chain ends at row {_head.Sequence}; the known head is row {known.Sequence}.");
            }

            if (known.Sequence == _begin.Sequence && known.Sequence > 0 && known.Hash != _begin.Hash)
            {
                return Bad(
                    LedgerFault.Changed,
                    _begin.Sequence,
                    $"Row {_begin.Sequence}, which has expired, was not the one that the known head names.");
            }

            if (known.Sequence == 0 && known.Hash != LedgerHash.First(_file.LedgerName()))
            {
                return Bad(LedgerFault.Changed, 0, "The known head belongs to another ledger.");
            }
        }

        return null;
    }

    // The rows are good by now; what SQLite still finds is damage to its own pages and indices.
    private LedgerCheck CheckEnd(IReadOnlyList<LedgerHead> knownHeads)
    {
        var pages = _file.CheckPages();
        if (pages != "ok")
        {
            return Bad(
                LedgerFault.Unreadable,
                _head.Sequence + 1,
                $"All rows are good, but the file is damaged: {pages}");
        }

        return new LedgerCheck(
            LedgerFault.None, null, _head.Sequence - _begin.Sequence, _head,
            $"{LedgerChain.Words(_begin, _head)}; {KnownWords(knownHeads)}.")
        {
            ExpiredRows = _begin.Sequence,
        };
    }

    private string KnownWords(IReadOnlyList<LedgerHead> known) =>
        known.Count == 0 ? "no head was known beforehand"
        : known.All(head => head.Sequence < _begin.Sequence) ? "the known head is among those that have expired"
        : "the known head is in the chain";

    private LedgerCheck Bad(LedgerFault fault, long sequence, string message) =>
        new(
            fault, sequence,
            Math.Max(0, Math.Min(_head.Sequence, Math.Max(0, sequence - 1)) - _begin.Sequence), _head, message)
        {
            ExpiredRows = _begin.Sequence,
        };
}
