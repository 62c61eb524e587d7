namespace DroneSeal.SelfEdit;

/// <summary>What one arm of an edit is to do.</summary>
/// <param name="Directive">Steps, rates and mix.</param>
/// <param name="Fresh">Mini-tasks gathered since the last edit; empty for the null arm.</param>
/// <param name="Seed">Of the arm's batches.</param>
internal sealed record ArmRequest(Directive Directive, IReadOnlyList<MiniTask> Fresh, int Seed);
