using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>The editor, as an operator may see and order it. One thread.</summary>
/// <remarks>Every order that changes something is in the ledger, with who gave it and when, before it is
/// answered.</remarks>
internal interface IEditorControl
{
    /// <summary>What it does; the time of boot is filled in by the sender.</summary>
    EditorState State { get; }

    /// <summary>Edits from a row on, at most so many, by rising row.</summary>
    /// <param name="fromEditId">The first that is wanted; 0: the latest.</param>
    /// <param name="most">At least 1.</param>
    IReadOnlyList<EditOutcome> Outcomes(ulong fromEditId, int most);

    /// <summary>Carries an order out. An editor in flight answers when it has: within a frame, or when the
    /// edit that is being made is finished.</summary>
    /// <param name="order">REVERT takes back an edit and all that stand on it, or the last that was kept;
    /// FREEZE makes no more edits; THAW makes edits again; RELEASE lets an edit and all before it, or all
    /// kept ones, take obstacles away.</param>
    /// <param name="editId">Its row in the ledger; 0: none is named.</param>
    /// <param name="by">Who gave it.</param>
    Task<EditorAnswer> Give(EditOrder order, ulong editId, GroundOperator by);
}
