namespace DroneSeal.SelfEdit;

/// <summary>Which mini-tasks each edit of the run was made from, as far as they are still remembered.</summary>
internal sealed class TaughtTasks
{
    private readonly List<(string ActiveBefore, IReadOnlyList<WeakReference<MiniTask>> Tasks)> _edits = [];

    /// <summary>Notes an edit.</summary>
    /// <param name="activeBefore">Hash of the set in use before it.</param>
    /// <param name="tasks">Gathered for it.</param>
    internal void Note(string activeBefore, IEnumerable<MiniTask> tasks) =>
        _edits.Add((activeBefore, [.. tasks.Where(task => !task.IsHeldBack).Select(task => new WeakReference<MiniTask>(task))]));

    /// <summary>Takes out what was noted since a set came into use; everything where it never did in this run.</summary>
    internal HashSet<MiniTask> TakeSince(string set)
    {
        var from = Math.Max(0, _edits.FindIndex(edit => edit.ActiveBefore == set));
        var tasks = new HashSet<MiniTask>();
        foreach (var weak in _edits.Skip(from).SelectMany(edit => edit.Tasks))
        {
            if (weak.TryGetTarget(out var task))
            {
                tasks.Add(task);
            }
        }

        _edits.RemoveRange(from, _edits.Count - from);
        return tasks;
    }
}
