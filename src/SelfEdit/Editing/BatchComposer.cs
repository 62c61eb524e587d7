namespace DroneSeal.SelfEdit;

/// <summary>Draws the samples of patch steps from fresh mini-tasks and from memory.</summary>
/// <param name="memory">What is rehearsed.</param>
/// <param name="random">Draws.</param>
internal sealed class BatchComposer(ReplayMemory memory, Random random)
{
    /// <summary>The samples of one step.</summary>
    internal List<WindowSample> Next(Directive directive, IReadOnlyList<MiniTask> fresh)
    {
        var batch = new List<WindowSample>();
        var freshObjects = fresh.Where(task => task.Kind == MiniTaskKind.Object).ToList();
        var objects = memory.Objects.Count > 0 ? memory.Objects : freshObjects;
        Draw(batch, directive.Fresh, freshObjects.Count > 0 ? freshObjects : objects, directive.UsesViews);
        Draw(batch, directive.Objects, objects, directive.UsesViews);
        Draw(batch, directive.Hard, memory.Nothings, true);
        for (var i = 0; i < directive.Anchors && memory.Anchors.Count > 0; i++)
        {
            var places = memory.Anchors[random.Next(memory.Anchors.Count)].Places;
            if (places.Count > 0)
            {
                batch.Add(places[random.Next(places.Count)]);
            }
        }

        return batch;
    }

    private void Draw(List<WindowSample> batch, int count, IReadOnlyList<MiniTask> tasks, bool usesViews)
    {
        for (var i = 0; i < count && tasks.Count > 0; i++)
        {
            var views = tasks[random.Next(tasks.Count)].Views;
            batch.Add(usesViews ? views[random.Next(views.Count)] : views[0]);
        }
    }
}
