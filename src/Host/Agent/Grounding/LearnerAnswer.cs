using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Agent;

/// <summary>What the learner answered.</summary>
/// <param name="Number">Of the order.</param>
/// <param name="Result">Done, or why not.</param>
/// <param name="EditId">The edit that it was about.</param>
/// <param name="Text">In words.</param>
internal sealed record LearnerAnswer(long Number, MavResult Result, ulong EditId, string Text);
