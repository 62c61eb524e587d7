using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Agent;

/// <summary>What an order to the editor means for flight's map.</summary>
/// <param name="Number">Rises from order to order.</param>
/// <param name="Order">REVERT: what only edits from this row on saw is forgotten. RELEASE: edits up to it may
/// take obstacles away.</param>
/// <param name="EditId">Row in the ledger.</param>
internal sealed record MapOrder(long Number, EditOrder Order, long EditId);
