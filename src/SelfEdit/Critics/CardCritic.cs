using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Measures how well a place looks like an obstacle card. Deterministic. Not thread-safe.</summary>
public sealed class CardCritic
{
    // Rows with less body than this show nothing.
    private const double EmptyRow = 0.08;

    // Overlap with joined parts up to which nothing is said.
    private const float SilentOverlap = 0.4f;

    private readonly ObstacleCard _card;
    private readonly ColourMaps _maps;
    private readonly PartJoiner _joiner;
    private readonly BoxGrid _grid = new();
    private readonly BodyGrowth _growth = new();
    private readonly OutlineTemplate[] _outlines;
    private readonly bool[] _isCorner = new bool[BoxGrid.AllRows * BoxGrid.AllColumns];
    private readonly int _corners;
    private readonly List<ColourPart> _parts = [];

    /// <summary>A critic of one card.</summary>
    /// <param name="card">What to look for.</param>
    /// <param name="inputSize">Pixels a side of the pictures.</param>
    public CardCritic(ObstacleCard card, int inputSize)
    {
        ArgumentNullException.ThrowIfNull(card);
        _card = card;
        _maps = new ColourMaps(card, inputSize);
        _joiner = new PartJoiner(card, inputSize);
        _outlines = [.. card.Outlines.Select(outline => new OutlineTemplate(outline))];
        for (var cell = 0; cell < BoxGrid.Rows * BoxGrid.Columns; cell++)
        {
            var index = BoxGrid.Cell(cell / BoxGrid.Columns, cell % BoxGrid.Columns);
            _isCorner[index] = _outlines.All(outline => outline.Cells[index] < 0.05);
            _corners += _isCorner[index] ? 1 : 0;
        }
    }

    /// <summary>Rules that this critic fills in: from the first to this one.</summary>
    public const CardRule LastRule = CardRule.WholeSides;

    /// <summary>Looks at a picture; the places are asked for afterwards.</summary>
    /// <param name="inputBgr">The letterboxed picture, <c>[S, S, 3]</c> bytes, blue first.</param>
    /// <param name="contentWidth">Pixels across that are no padding.</param>
    /// <param name="contentHeight">Pixels down that are no padding.</param>
    public void Look(ReadOnlySpan<byte> inputBgr, int contentWidth, int contentHeight)
    {
        _maps.Fill(inputBgr, contentWidth, contentHeight);
        _joiner.Find(_maps, _parts);
    }

    /// <summary>Whole things of the card's colour in the picture looked at: patches joined across stripes, each with its
    /// dark foot; input pixels.</summary>
    internal IEnumerable<PixelBox> Things(float contentWidth, float contentHeight)
    {
        var darkBase = _card.Outlines.Max(outline => outline.DarkBase);
        foreach (var part in _parts)
        {
            var side = _card.WidenSides * part.Box.Width;
            var body = part.Box with { Left = part.Box.Left - side, Right = part.Box.Right + side };
            yield return DarkFoot.Add(_maps, body, darkBase).Clip(contentWidth, contentHeight);
        }
    }

    /// <summary>Share of a place in the card's first colour, 0..1; a cheap first look.</summary>
    public float ColourShare(in PixelBox box) =>
        (float)_maps.Mean(box.Left, box.Top, box.Right, box.Bottom)[ColourMaps.Primary];

    /// <summary>Measures one place.</summary>
    /// <param name="box">In input pixels, not empty.</param>
    /// <param name="rules">Indexed by <see cref="CardRule"/>; up to <see cref="LastRule"/>
    /// overwritten.</param>
    public void Measure(in PixelBox box, Span<float> rules)
    {
        _grid.Fill(_maps, box);
        MeasureColour(rules);
        MeasureShape(rules);
        MeasureSurroundings(rules);
        MeasureSize(box, rules);
        MeasureParts(box, rules);
        _growth.Measure(_maps, box);
        Set(rules, CardRule.WholeAbove, -Math.Min(_growth.Above, 0.6));
        Set(rules, CardRule.WholeBelow, -Math.Min(_growth.Below, 0.6));
        Set(rules, CardRule.WholeSides, -Log(_growth.Sides, 0.1));
    }

    /// <summary>What one place shows, in words: "orange, tapering upward, two white bands".</summary>
    public string Describe(in PixelBox box)
    {
        _grid.Fill(_maps, box);
        return CardWords.Describe(_card, _grid, RowShape.Of(_grid));
    }

    private static void Set(Span<float> rules, CardRule rule, double value) =>
        rules[(int)rule] = (float)value;

    private static bool IsMiddle(int column) => column is >= 2 and < BoxGrid.Columns - 2;

    // The floor says how much an absence weighs: without it a single missing pixel would decide.
    private static double Log(double share, double floor) => Math.Log(Math.Max(share, 0) + floor);

    private void MeasureColour(Span<float> rules)
    {
        var (colour, strict, bands) = (0.0, 0.0, (First: 0.0, Second: 0.0));
        for (var row = 0; row < BoxGrid.Rows; row++)
        {
            var stripe = 0.0;
            for (var column = 0; column < BoxGrid.Columns; column++)
            {
                colour += _grid[row, column, ColourMaps.Primary];
                strict += _grid[row, column, ColourMaps.Strict];
                stripe += IsMiddle(column) ? _grid[row, column, ColourMaps.Stripe] : 0;
            }

            var paleness = Math.Clamp(1 - (2 * _grid.RowColour[row]), 0, 1);
            stripe *= _grid.Flanked[row] * paleness / (BoxGrid.Columns - 4);
            bands = stripe > bands.First
                ? (stripe, bands.First)
                : (bands.First, Math.Max(bands.Second, stripe));
        }

        colour /= BoxGrid.Rows * BoxGrid.Columns;
        strict /= BoxGrid.Rows * BoxGrid.Columns;
        Set(rules, CardRule.Colour, Log(colour, 0.05));
        Set(rules, CardRule.StrictColour, Log(strict / Math.Max(colour, 1e-3), 0.1));
        Set(rules, CardRule.Stripes, Math.Clamp((bands.First + bands.Second) / 2, 0, 0.6));
    }

    private void MeasureShape(Span<float> rules)
    {
        var shape = RowShape.Of(_grid);
        var direction = _card.Taper switch { Taper.Upward => 1, Taper.Downward => -1, _ => 0 };
        Set(rules, CardRule.Outline, Log(_outlines.Max(Overlap), 0.05));
        Set(rules, CardRule.Taper, Math.Clamp(direction * shape.Slope, -0.4, 0.6));
        Set(rules, CardRule.StraightSides, -Math.Clamp(shape.Residual, 0, 0.3));
        Set(rules, CardRule.Centred, -Math.Clamp(shape.OffCentre, 0, 0.25));
        Set(rules, CardRule.Upright, -Math.Clamp(shape.Wobble, 0, 0.25));
        var empty = 0;
        while (empty < BoxGrid.Rows && _grid.RowBody[BoxGrid.Rows - 1 - empty] <= EmptyRow)
        {
            empty++;
        }

        Set(rules, CardRule.ReachesBottom, empty == BoxGrid.Rows ? 0 : -empty / (double)BoxGrid.Rows);
    }

    private double Overlap(OutlineTemplate outline)
    {
        var (shared, either) = (0.0, 0.0);
        for (var i = 0; i < outline.Cells.Length; i++)
        {
            var body = _grid.Body[i];
            body = outline.IsFoot[i] ? Math.Max(body, _grid.Mean(i, ColourMaps.Dark)) : body;
            shared += Math.Min(outline.Cells[i], body);
            either += Math.Max(outline.Cells[i], body);
        }

        return shared / Math.Max(either, 1e-6);
    }

    private void MeasureSurroundings(Span<float> rules)
    {
        var (sides, top, corners) = (0.0, 0.0, 0.0);
        for (var row = -BoxGrid.Margin; row < BoxGrid.Rows; row++)
        {
            for (var column = -BoxGrid.Margin; column < BoxGrid.Columns + BoxGrid.Margin; column++)
            {
                var colour = _grid[row, column, ColourMaps.Primary];
                sides += row >= 0 && column is < 0 or >= BoxGrid.Columns ? colour : 0;
                top += row < 0 && IsMiddle(column) ? colour : 0;
                corners += _isCorner[BoxGrid.Cell(row, column)] ? colour : 0;
            }
        }

        Set(rules, CardRule.ClearSides, -Log(sides / (BoxGrid.Rows * 2 * BoxGrid.Margin), 0.05));
        Set(rules, CardRule.ClearTop, -Log(top / (BoxGrid.Margin * (BoxGrid.Columns - 4)), 0.05));
        Set(rules, CardRule.ClearCorners, -Log(corners / Math.Max(_corners, 1), 0.05));
    }

    private void MeasureSize(in PixelBox box, Span<float> rules)
    {
        var aspect = Math.Max(box.Width / Math.Max(box.Height, 1e-3), 0.05);
        Set(rules, CardRule.Proportions, -Math.Max(0, Math.Log(aspect / _card.WidthOverHeight)));
        var height = Math.Max(box.Height, 1);
        Set(rules, CardRule.Size, Math.Min(0, Math.Log(height / Math.Max(_card.SmallestHeightPx, 1))));
    }

    private void MeasureParts(in PixelBox box, Span<float> rules)
    {
        var (best, count) = (0f, 0);
        foreach (var part in _parts)
        {
            // The overlap is at most the ratio of the areas, and little overlap says nothing.
            var (small, large) = (MathF.Min(box.Area, part.Box.Area), MathF.Max(box.Area, part.Box.Area));
            if (small <= MathF.Max(best, SilentOverlap) * large)
            {
                continue;
            }

            var overlap = box.IoU(part.Box);
            if (overlap > best)
            {
                (best, count) = (overlap, part.Count);
            }
        }

        var agreement = Math.Clamp(best - SilentOverlap, 0, 0.5);
        Set(rules, CardRule.Parts, agreement);
        Set(rules, CardRule.JoinedParts, count > 1 ? agreement : 0);
    }
}
