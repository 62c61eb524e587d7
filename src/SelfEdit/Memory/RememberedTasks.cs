namespace DroneSeal.SelfEdit;

/// <summary>The content of one bounded memory.</summary>
/// <param name="Items">What is remembered.</param>
/// <param name="Offered">How many were ever offered: without it, a memory brought back would favour newcomers.</param>
internal sealed record RememberedTasks(IReadOnlyList<MiniTask> Items, long Offered);
