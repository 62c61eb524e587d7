namespace DroneSeal.Host.Agent;

/// <summary>What a revert means for flight's map: what only edits from a row on saw is forgotten.</summary>
/// <remarks>A release means nothing for it: vision tells what a released set sees with no edit's row. Rows begin anew
/// with a ledger that was put aside, so that none may be believed for longer than an order.</remarks>
/// <param name="Number">Rises from order to order.</param>
/// <param name="EditId">Row in the ledger.</param>
internal sealed record MapOrder(long Number, long EditId);
