using System.Numerics;

namespace DroneSeal.Host.CourseFlights;

/// <summary>One running flight at a glance.</summary>
/// <param name="Arm">Who sees and who learns.</param>
/// <param name="Seed">Which layout.</param>
/// <param name="Seconds">Of its clock.</param>
/// <param name="PlaceNed">Metres north, east and down of the start.</param>
/// <param name="YawRadians">Clockwise from north.</param>
/// <param name="State">Phase, supervisor and planner, in words.</param>
/// <param name="Believed">What the map holds, metres north and east; by edit or not.</param>
/// <param name="Said">What the last frame was said to show.</param>
/// <param name="Kept">Edits kept.</param>
/// <param name="Reverted">Edits taken back.</param>
/// <param name="Waiting">Edits in shadow.</param>
/// <param name="Collisions">So far.</param>
internal sealed record FlyGlance(
    FlyArm Arm, ulong Seed, double Seconds, Vector3 PlaceNed, float YawRadians, string State,
    IReadOnlyList<(Vector2 Place, bool IsByEdit)> Believed, string Said, int Kept, int Reverted, int Waiting,
    int Collisions)
{
    /// <summary>A glance at a flight.</summary>
    internal static FlyGlance Of(FlyArm arm, ulong seed, CourseFlight flight, OwnEyes? eyes)
    {
        var believed = new List<(Vector2, bool)>();
        foreach (ref readonly var one in flight.Loop.Map.Obstacles)
        {
            believed.Add((one.CentreNorthEast, one.EditId > 0));
        }

        var edits = eyes?.Learner?.Edits ?? [];
        int Count(string verdict) => edits.Count(edit => edit.Verdict == verdict);
        var latest = flight.Latest;
        var why = latest.Reasons == 0 ? "" : $", {latest.Reasons}";
        return new FlyGlance(
            arm, seed, flight.Now.TotalSeconds, flight.Place, latest.State?.YawRadians ?? 0,
            $"{latest.Phase}, {latest.Supervisor}{why}", believed, Sees(eyes), Count("kept"), Count("reverted"),
            Count("waiting"), flight.Score.Contacts.Count);
    }

    private static string Sees(OwnEyes? eyes) => eyes is null
        ? "the truth"
        : string.Join(", ", eyes.Seen.ToArray()
            .GroupBy(one => eyes.Detector.ClassNames[one.ClassId]).Select(group => $"{group.Count()} {group.Key}"));
}
