namespace DroneSeal.SelfEdit;

/// <summary>Says in words what the card critic saw in one box.</summary>
internal static class CardWords
{
    private static readonly string[] _counts = ["no", "one", "two", "three", "four", "five", "six"];

    internal static string Describe(ObstacleCard card, BoxGrid grid, RowShape shape)
    {
        var words = new List<string> { card.Colour.Name };
        if (card.Taper == Taper.Upward && shape.Slope > 0.12)
        {
            words.Add("tapering upward");
        }
        else if (card.Taper == Taper.Downward && shape.Slope < -0.12)
        {
            words.Add("tapering downward");
        }

        if (card.Stripes is { } stripes && Bands(grid) is var bands and > 0)
        {
            words.Add($"{_counts[bands]} {stripes.Name} band{(bands > 1 ? "s" : "")}");
        }

        if (shape.Wobble < 0.05)
        {
            words.Add("upright");
        }

        return string.Join(", ", words);
    }

    private static int Bands(BoxGrid grid)
    {
        var (bands, wasBand) = (0, false);
        for (var row = 0; row < BoxGrid.Rows; row++)
        {
            var isBand = StripeShare(grid, row) * grid.Flanked[row] > 0.4 && grid.RowColour[row] < 0.35;
            bands += isBand && !wasBand ? 1 : 0;
            wasBand = isBand;
        }

        return bands;
    }

    private static double StripeShare(BoxGrid grid, int row)
    {
        var sum = 0.0;
        for (var column = 2; column < BoxGrid.Columns - 2; column++)
        {
            sum += grid[row, column, ColourMaps.Stripe];
        }

        return sum / (BoxGrid.Columns - 4);
    }
}
