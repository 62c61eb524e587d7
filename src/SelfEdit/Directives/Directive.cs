namespace DroneSeal.SelfEdit;

/// <summary>One edit the loop may choose to make.</summary>
/// <param name="Zone">Kind of zone: <c>class</c> or <c>recognition</c>.</param>
/// <param name="Steps">Patch steps, 1..16.</param>
/// <param name="RateFactor">On both step sizes.</param>
/// <param name="Fresh">Samples a step from the mini-tasks gathered since the last edit.</param>
/// <param name="Objects">Samples a step from remembered mini-tasks.</param>
/// <param name="Hard">Samples a step from places to leave alone.</param>
/// <param name="Anchors">Samples a step from anchors.</param>
/// <param name="UsesViews">Whether varied views are used, or only pictures as they were.</param>
public sealed record Directive(
    string Zone, int Steps, float RateFactor, int Fresh, int Objects, int Hard, int Anchors, bool UsesViews)
{
    /// <summary>In a few words, for people and the ledger.</summary>
    public override string ToString() =>
        $"{Zone}: {Steps} steps x{RateFactor:0.##}, {Fresh} fresh + {Objects} remembered + {Hard} hard + {Anchors} anchors"
        + (UsesViews ? ", with views" : "");
}
