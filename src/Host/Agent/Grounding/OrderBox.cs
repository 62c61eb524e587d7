namespace DroneSeal.Host.Agent;

/// <summary>One order to the learner at a time, and its answer, as files in the run folder: whoever of the
/// two dies, the other goes on.</summary>
/// <param name="folder">Of the agent.</param>
internal sealed class OrderBox(AgentFolder folder)
{
    private string Order => Path.Combine(folder.FullPath, "order.json");

    private string Answered => Path.Combine(folder.FullPath, "order-answer.json");

    private string Map => Path.Combine(folder.FullPath, "map-order.json");

    /// <summary>Posts an order; the agent's.</summary>
    internal void Post(LearnerOrder order) => JsonOutput.Write(new FileInfo(Order), order);

    /// <summary>The answer to an order; null while there is none. The agent's.</summary>
    internal LearnerAnswer? AnswerTo(long number) =>
        StatusFile.TryRead<LearnerAnswer>(Answered) is { } answer && answer.Number == number ? answer : null;

    /// <summary>Takes back what was posted; the agent's.</summary>
    internal void Withdraw() => File.Delete(Order);

    /// <summary>The order that waits; null where none does. The learner's.</summary>
    internal LearnerOrder? Waiting() => StatusFile.TryRead<LearnerOrder>(Order);

    /// <summary>Answers, and takes the order out; the learner's.</summary>
    internal void Answer(LearnerAnswer answer)
    {
        JsonOutput.Write(new FileInfo(Answered), answer);
        File.Delete(Order);
    }

    /// <summary>Tells flight what an order means for its map; the agent's.</summary>
    internal void Tell(MapOrder order) => JsonOutput.Write(new FileInfo(Map), order);

    /// <summary>The last that flight was told; flight's.</summary>
    internal MapOrder? LastForMap() => StatusFile.TryRead<MapOrder>(Map);
}
