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

    /// <summary>Answers that tests hold back; empty: every order is answered at once.</summary>
    public Queue<Task<EditorAnswer>> Held { get; } = new();

    public Task<EditorAnswer> Give(EditOrder order, ulong editId, GroundOperator by)
    {
        _state.State = order switch
        {
            EditOrder.Freeze => EditorActivity.Frozen,
            EditOrder.Thaw => EditorActivity.Watching,
            _ => _state.State,
        };
        var words = order.ToString().ToLowerInvariant();
        var answer = Do(order is EditOrder.Revert or EditOrder.Release ? $"{words} {editId}" : words, by);
        return Held.TryDequeue(out var held) ? held : Task.FromResult(answer);
    }

    private EditorAnswer Do(string order, GroundOperator by)
    {
        Orders.Add($"{order} by {by}");
        return EditorAnswer.Done(0, $"done: {order}");
    }
}
