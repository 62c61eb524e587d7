namespace DroneSeal.Sim;

/// <summary>What makes a set of trials a pass.</summary>
/// <param name="Success">Least share of flights that reach the goal untouched, with edits on, 0..1.</param>
/// <param name="TruthSuccess">The same with ground-truth vision: the course is fair, 0..1.</param>
/// <param name="CollisionsPerKilometer">Most collisions for each kilometre flown, with edits on.</param>
public readonly record struct CoursePass(float Success, float TruthSuccess, float CollisionsPerKilometer);
