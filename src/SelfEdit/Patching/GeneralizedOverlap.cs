using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>GIoU (Rezatofighi et al. 2019) of a box with a fixed one, and its gradient by the box's edges.</summary>
internal static class GeneralizedOverlap
{
    /// <summary>Overlap, loss <c>1 - GIoU</c>, and the slope of the loss by left, top, right and bottom.</summary>
    /// <param name="box">The moving box.</param>
    /// <param name="target">The fixed box.</param>
    /// <param name="tiny">Keeps both quotients finite.</param>
    internal static (float Overlap, float Loss, PixelBox Slope) Evaluate(in PixelBox box, in PixelBox target, float tiny)
    {
        var sharedWidth = MathF.Max(0, MathF.Min(box.Right, target.Right) - MathF.Max(box.Left, target.Left));
        var sharedHeight = MathF.Max(0, MathF.Min(box.Bottom, target.Bottom) - MathF.Max(box.Top, target.Top));
        var shared = sharedWidth * sharedHeight;
        var union = (box.Width * box.Height) + target.Area - shared + tiny;
        var hullWidth = MathF.Max(box.Right, target.Right) - MathF.Min(box.Left, target.Left);
        var hullHeight = MathF.Max(box.Bottom, target.Bottom) - MathF.Min(box.Top, target.Top);
        var hull = (hullWidth * hullHeight) + tiny;
        var overlap = shared / union;

        // loss = 1 - shared/union + 1 - union/hull
        var byShared = -1 / union;
        var byUnion = (shared / (union * union)) - (1 / hull);
        var byHull = union / (hull * hull);
        var slope = new PixelBox(
            Edge(box.Left > target.Left, sharedHeight, box.Height, hullHeight, shared > 0, -1),
            Edge(box.Top > target.Top, sharedWidth, box.Width, hullWidth, shared > 0, -1),
            Edge(box.Right < target.Right, sharedHeight, box.Height, hullHeight, shared > 0, 1),
            Edge(box.Bottom < target.Bottom, sharedWidth, box.Width, hullWidth, shared > 0, 1));
        return (overlap, 1 - overlap + ((hull - union) / hull), slope);

        // An edge inside the target moves the intersection, one outside moves the hull; both move the box's own area.
        float Edge(bool isInside, float sharedSide, float ownSide, float hullSide, bool overlaps, int outward)
        {
            var shares = isInside && overlaps ? sharedSide : 0;
            var hulls = isInside ? 0 : hullSide;
            return outward * ((byShared * shares) + (byUnion * (ownSide - shares)) + (byHull * hulls));
        }
    }
}
