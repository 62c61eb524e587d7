using System.Text.Json;

namespace DroneSeal.SelfEdit;

/// <summary>What a replay needs beside the inputs: which of them each step used, and how far it went.</summary>
/// <param name="Lineage">The set that the difference was taken from.</param>
/// <param name="RateFactor">The directive's factor.</param>
/// <param name="Steps">For each step, places in the edit's list of inputs.</param>
/// <param name="Processor">Vector width of the sums; another one rounds otherwise.</param>
/// <param name="Resumes">Whether the lineage and the state are taken from the store, and not from the rows before.</param>
/// <param name="State">Where it resumes, the stored state of the class zone, last of the inputs; null where all adapters are off.</param>
internal sealed record ReplayPlan(
    string Lineage, float RateFactor, IReadOnlyList<IReadOnlyList<int>> Steps, string Processor,
    bool Resumes = false, string? State = null)
{
    /// <summary>The vector path of this process.</summary>
    internal static string ThisProcessor =>
        System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? "vector512"
        : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? "vector256" : "vector128";

    /// <summary>The plan of a draft whose inputs are stored under these names.</summary>
    internal static ReplayPlan Of(EditDraft draft, IReadOnlyDictionary<string, int> places, Func<WindowSample, string> nameOf) => new(
        draft.Lineage.Sha256, draft.Directive.RateFactor,
        [.. draft.Candidate!.Batches.Select(batch => batch.Select(sample => places[nameOf(sample)]).ToArray())], ThisProcessor);

    /// <summary>As it stands in the ledger.</summary>
    internal JsonElement ToJson() => JsonSerializer.SerializeToElement(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote; null where it is something else.</summary>
    internal static ReplayPlan? FromJson(JsonElement? json) => json?.Deserialize<ReplayPlan>();
}
