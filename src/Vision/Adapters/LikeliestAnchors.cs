namespace DroneSeal.Vision;

/// <summary>The anchors at which the frozen detector sees most of an object.</summary>
public static class LikeliestAnchors
{
    /// <summary>Marks the anchors of highest objectness; of equal ones, those that come first.</summary>
    /// <param name="objectness">A number an anchor.</param>
    /// <param name="most">How many are marked.</param>
    /// <param name="scratch">As long as <paramref name="objectness"/>, overwritten.</param>
    /// <param name="isMarked">As long, overwritten.</param>
    public static void Mark(ReadOnlySpan<float> objectness, int most, Span<float> scratch, Span<bool> isMarked)
    {
        if (objectness.Length <= most)
        {
            isMarked.Fill(true);
            return;
        }

        objectness.CopyTo(scratch);
        scratch[..objectness.Length].Sort();
        var bound = scratch[objectness.Length - most];
        var left = most;
        for (var i = 0; i < objectness.Length; i++)
        {
            isMarked[i] = objectness[i] > bound;
            left -= isMarked[i] ? 1 : 0;
        }

        for (var i = 0; i < objectness.Length && left > 0; i++)
        {
            if (!isMarked[i] && objectness[i] == bound)
            {
                isMarked[i] = true;
                left--;
            }
        }
    }
}
