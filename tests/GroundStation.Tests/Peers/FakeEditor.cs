using DroneSeal.Host.Ground;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Tests.Peers;

/// <summary>An editor that counts its orders; its edits are given.</summary>
internal sealed class FakeEditor : IEditorControl
{
    private EditorState _state = new() { State = EditorActivity.Watching };

    public EditorState State
    {
        get => _state with { LastEditId = Edits.Count > 0 ? Edits[^1].EditId : 0 };
        set => _state = value;
    }

    public List<EditOutcome> Edits { get; } = [];

    /// <summary>Every order that was carried out, with who gave it.</summary>
    public List<string> Orders { get; } = [];

    public IReadOnlyList<EditOutcome> Outcomes(ulong fromEditId, int most) => fromEditId == 0
        ? [.. Edits.TakeLast(most)]
        : [.. Edits.Where(edit => edit.EditId >= fromEditId).Take(most)];

    public EditorAnswer Revert(ulong editId, GroundOperator by) => Do($"revert {editId}", by);

    public EditorAnswer Freeze(GroundOperator by)
    {
        _state.State = EditorActivity.Frozen;
        return Do("freeze", by);
    }

    public EditorAnswer Thaw(GroundOperator by)
    {
        _state.State = EditorActivity.Watching;
        return Do("thaw", by);
    }

    public EditorAnswer Release(ulong editId, GroundOperator by) => Do($"release {editId}", by);

    private EditorAnswer Do(string order, GroundOperator by)
    {
        Orders.Add($"{order} by {by}");
        return EditorAnswer.Done(0, $"done: {order}");
    }
}
