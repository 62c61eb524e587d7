using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>What the editor answers to an order.</summary>
/// <param name="Result">Done, or why not.</param>
/// <param name="EditId">The edit that it was about; 0: none.</param>
/// <param name="Text">In words; what is longer than 100 bytes is cut.</param>
internal readonly record struct EditorAnswer(MavResult Result, ulong EditId, string Text)
{
    internal static EditorAnswer Done(ulong editId, string text) => new(MavResult.Accepted, editId, text);

    internal static EditorAnswer Denied(ulong editId, string text) => new(MavResult.Denied, editId, text);
}
