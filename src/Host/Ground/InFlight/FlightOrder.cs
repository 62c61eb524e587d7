using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>One operator's order on its way from the ground's thread to the one that sees.</summary>
/// <param name="Order">What is asked.</param>
/// <param name="EditId">Row in the ledger; 0: none is named.</param>
/// <param name="By">Who asked.</param>
internal sealed record FlightOrder(EditOrder Order, ulong EditId, GroundOperator By)
{
    private readonly TaskCompletionSource<EditorAnswer> _answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Comes when the order has been carried out, or refused.</summary>
    internal Task<EditorAnswer> Answer => _answer.Task;

    /// <summary>Answers.</summary>
    internal void Reply(EditorAnswer answer) => _answer.TrySetResult(answer);
}
