namespace DroneSeal.SelfEdit;

/// <summary>How well one held-back mini-task is served by each arm; higher is better.</summary>
/// <param name="Active">By the adapters in use.</param>
/// <param name="Null">By the null arm.</param>
/// <param name="Candidate">By the candidate.</param>
internal readonly record struct UtilityTriple(float Active, float Null, float Candidate);
