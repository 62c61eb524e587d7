namespace DroneSeal.Vision;

/// <summary>The heads of a detector. One value, so that a frame never sees a mixture of two states.</summary>
/// <param name="Active">What the next frame uses.</param>
/// <param name="Previous">What was active before the last swap.</param>
/// <param name="Released">What was released for flight.</param>
internal sealed record HeadTrio(AdaptedHead Active, AdaptedHead Previous, AdaptedHead Released)
{
    internal bool Holds(AdaptedHead head) => head == Active || head == Previous || head == Released;
}
