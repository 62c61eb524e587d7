using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Agent;

/// <summary>An operator's order on its way from the agent to the learner.</summary>
/// <param name="Number">Rises from order to order.</param>
/// <param name="Order">What is asked.</param>
/// <param name="EditId">Row in the ledger; 0: none is named.</param>
/// <param name="SystemId">Of who asked.</param>
/// <param name="ComponentId">Of who asked.</param>
/// <param name="IsSigned">Whether a signature vouches for it.</param>
/// <param name="LinkId">The signer's.</param>
internal sealed record LearnerOrder(
    long Number, EditOrder Order, ulong EditId, byte SystemId, byte ComponentId, bool IsSigned, byte LinkId);
