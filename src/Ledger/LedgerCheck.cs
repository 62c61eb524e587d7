namespace DroneSeal.Ledger;

/// <summary>The answer of <see cref="EditLedger.Verify(LedgerHead?)"/>.</summary>
/// <param name="Fault">What is wrong, if anything.</param>
/// <param name="FirstBadSequence">The first row that is wrong; zero means the ledger's own first line; null
/// where all is well.</param>
/// <param name="GoodRows">Rows before it that stand in an unbroken chain.</param>
/// <param name="Head">The last of those.</param>
/// <param name="Message">The finding in one sentence.</param>
public sealed record LedgerCheck(
    LedgerFault Fault, long? FirstBadSequence, long GoodRows, LedgerHead Head, string Message)
{
    /// <summary>Oldest rows that retention has dropped: what is left stands on the last of them.</summary>
    public long ExpiredRows { get; init; }

    /// <summary>Whether every row that is left is as it was written.</summary>
    public bool IsIntact => Fault == LedgerFault.None;
}
