using Microsoft.Data.Sqlite;

namespace DroneSeal.Ledger;

/// <summary>Tells whether a fault comes of a disk without room.</summary>
public static class FullDisk
{
    private const int NoSpace = 28; // ENOSPC, on Linux
    private const int OverQuota = 122; // EDQUOT
    private const int SqliteFull = 13;
    private const int SqliteNoSharedMemory = 4874; // SQLITE_IOERR_SHMSIZE: no room for the file beside the ledger

    /// <summary>Whether it, or what brought it about, is a full disk or a used-up quota.</summary>
    public static bool IsCauseOf(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault switch
        {
            SqliteException sqlite => IsCauseOf(sqlite),
            IOException { HResult: NoSpace or OverQuota } => true,
            _ => fault.InnerException is { } inner && IsCauseOf(inner),
        };
    }

    internal static bool IsCauseOf(SqliteException fault) =>
        fault.SqliteErrorCode == SqliteFull || fault.SqliteExtendedErrorCode == SqliteNoSharedMemory;
}
