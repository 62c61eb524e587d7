namespace DroneSeal.SelfEdit;

/// <summary>Which mini-tasks the edits of the run were made from, as far as they are still remembered.</summary>
/// <remarks>Bounded: what memory has let go is dropped, and of the sets that were in use only the last are told apart.</remarks>
internal sealed class TaughtTasks
{
    /// <summary>Sets that are told apart.</summary>
    internal const int MostSets = 256;

    private readonly List<(string ActiveBefore, List<WeakReference<MiniTask>> Tasks)> _edits = [];

    /// <summary>Mini-tasks that are held, if only by a thread.</summary>
    internal int Count => _edits.Sum(edit => edit.Tasks.Count);

    /// <summary>Sets that are told apart now.</summary>
    internal int Sets => _edits.Count;

    /// <summary>Notes an edit.</summary>
    /// <param name="activeBefore">Hash of the set in use before it.</param>
    /// <param name="tasks">Gathered for it.</param>
    internal void Note(string activeBefore, IEnumerable<MiniTask> tasks)
    {
        if (_edits.Count == 0 || _edits[^1].ActiveBefore != activeBefore)
        {
            _edits.Add((activeBefore, []));
        }

        _edits[^1].Tasks.AddRange(tasks.Where(task => !task.IsHeldBack).Select(task => new WeakReference<MiniTask>(task)));
        foreach (var (_, known) in _edits)
        {
            known.RemoveAll(weak => !weak.TryGetTarget(out _));
        }

        if (_edits.Count > MostSets)
        {
            // Who goes back as far as this forgets rather too much.
            _edits[0].Tasks.AddRange(_edits[1].Tasks);
            _edits.RemoveAt(1);
        }
    }

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
