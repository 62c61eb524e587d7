using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>The anchors of one picture that are asked at all, and the colours inside and around their frozen boxes.</summary>
/// <param name="Place">For each anchor its row in <paramref name="Values"/>, or -1 where it is not asked.</param>
/// <param name="Values"><c>[asked, 57]</c>.</param>
internal sealed record PictureColours(int[] Place, Half[] Values)
{
    /// <summary>Anchors asked a picture; the branch asks as many when it flies.</summary>
    internal const int Asked = 450;

    /// <summary>Reads a picture.</summary>
    /// <param name="grid">The input's anchors.</param>
    /// <param name="features">Gives objectness and boxes.</param>
    /// <param name="inputBgr">The picture that the features were made of.</param>
    /// <param name="reader">A reader of the same size; overwritten.</param>
    internal static PictureColours Of(
        AnchorGrid grid, FrozenFeatures features, ReadOnlySpan<byte> inputBgr, ColourReader reader)
    {
        reader.Look(inputBgr);
        var chosen = Enumerable.Range(0, grid.Count).OrderByDescending(anchor => features.ObjectnessLogits[anchor])
            .ThenBy(anchor => anchor).Take(Asked).ToArray();
        var place = new int[grid.Count];
        Array.Fill(place, -1);
        var values = new Half[chosen.Length * ColourReader.Length];
        Span<float> colours = stackalloc float[ColourReader.Length];
        for (var i = 0; i < chosen.Length; i++)
        {
            place[chosen[i]] = i;
            reader.Read(grid.Decode(chosen[i], features.RawBoxes.AsSpan(chosen[i] * 4, 4)), colours);
            for (var channel = 0; channel < colours.Length; channel++)
            {
                values[(i * ColourReader.Length) + channel] = (Half)colours[channel];
            }
        }

        return new(place, values);
    }
}
