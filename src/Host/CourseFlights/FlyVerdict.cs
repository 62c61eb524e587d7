using DroneSeal.Sim;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Whether a course's pass criteria hold.</summary>
/// <param name="HasPassed">Whether they do.</param>
/// <param name="Words">Which, and how they were met, in a sentence.</param>
internal sealed record FlyVerdict(bool HasPassed, string Words)
{
    /// <summary>Judges the arms with adversarial edits; without any the arm with edits, and without that the arm
    /// that was asked for first.</summary>
    internal static FlyVerdict Of(Course course, IReadOnlyDictionary<FlyArm, ArmSummary> arms)
    {
        if (OfAdversaries(arms) is { } safe)
        {
            return safe;
        }

        var arm = arms.ContainsKey(FlyArm.On) ? FlyArm.On : arms.Keys.First();
        var least = arm == FlyArm.Truth ? course.Pass.TruthSuccess : course.Pass.Success;
        var most = course.Pass.CollisionsPerKilometer;
        var summary = arms[arm];
        var hasPassed = summary.Success >= least && summary.CollisionsPerKm <= most;
        return new FlyVerdict(hasPassed, FormattableString.Invariant(
            $"{FlySession.NameOf(arm)}: success {summary.Success:0.00}, at least {least:0.00} wanted; collisions per km {summary.CollisionsPerKm:0.0}, at most {most:0.0} allowed"));
    }

    private static FlyVerdict? OfAdversaries(IReadOnlyDictionary<FlyArm, ArmSummary> arms)
    {
        var flown = arms.Keys.Where(AdversarialSets.AreFlownBy).ToList();
        var harmful = flown.Where(arm => arms[arm].Adversary?.IsHarmless(arm) != true).ToList();
        return flown.Count == 0 ? null
            : harmful.Count > 0 ? new FlyVerdict(false, $"edits that did harm: {Names(harmful)}")
            : new FlyVerdict(true, $"edits that did no harm: {Names(flown)}");
    }

    private static string Names(IEnumerable<FlyArm> arms) => string.Join(", ", arms.Select(FlySession.NameOf));
}
