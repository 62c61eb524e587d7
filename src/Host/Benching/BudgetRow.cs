namespace DroneSeal.Host.Benching;

/// <summary>One line of the budget.</summary>
/// <param name="Stage">Its name; <c>whole</c> is all of them, frame by frame.</param>
/// <param name="P50Milliseconds">The middle frame.</param>
/// <param name="P99Milliseconds">All but one of a hundred.</param>
/// <param name="AllocatedBytesPerFrame">On the managed heap, by the thread that measures.</param>
internal sealed record BudgetRow(
    string Stage, double P50Milliseconds, double P99Milliseconds, double AllocatedBytesPerFrame);
