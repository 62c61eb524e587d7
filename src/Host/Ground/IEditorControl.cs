using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>The editor, as an operator may see and order it. One thread; answers at once.</summary>
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

    /// <summary>Takes back an edit and all that stand on it; 0: the last that was kept.</summary>
    EditorAnswer Revert(ulong editId, GroundOperator by);

    /// <summary>Makes no more edits.</summary>
    EditorAnswer Freeze(GroundOperator by);

    /// <summary>Makes edits again.</summary>
    EditorAnswer Thaw(GroundOperator by);

    /// <summary>Lets an edit and all before it take obstacles away; 0: all kept ones.</summary>
    EditorAnswer Release(ulong editId, GroundOperator by);
}
