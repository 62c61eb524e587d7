namespace DroneSeal.SelfEdit;

/// <summary>What is measured of every box. Larger always speaks for the obstacle.</summary>
public enum CardRule
{
    /// <summary>Overlap of the colours with the card's best outline.</summary>
    Outline,

    /// <summary>Share of the box in the first colour.</summary>
    Colour,

    /// <summary>Share of the first colour that meets its strictest level.</summary>
    StrictColour,

    /// <summary>Growth of the width along the card's taper.</summary>
    Taper,

    /// <summary>Straightness of the sides.</summary>
    StraightSides,

    /// <summary>Colour centred in the box.</summary>
    Centred,

    /// <summary>Rows standing upright over one another.</summary>
    Upright,

    /// <summary>No first colour to the left and right.</summary>
    ClearSides,

    /// <summary>No first colour above.</summary>
    ClearTop,

    /// <summary>No first colour inside the box where no outline has any.</summary>
    ClearCorners,

    /// <summary>Stripes between coloured rows.</summary>
    Stripes,

    /// <summary>Colour reaching the lower edge.</summary>
    ReachesBottom,

    /// <summary>Not too wide.</summary>
    Proportions,

    /// <summary>Not too small.</summary>
    Size,

    /// <summary>Agreement with parts joined by colour alone.</summary>
    Parts,

    /// <summary>The same where several parts were joined.</summary>
    JoinedParts,

    /// <summary>Whole: no body going on above.</summary>
    WholeAbove,

    /// <summary>Whole: no body going on below.</summary>
    WholeBelow,

    /// <summary>Whole: no colour crossing the left or right edge.</summary>
    WholeSides,

    /// <summary>No other confident name from the detector.</summary>
    NoOtherName,

    /// <summary>Other frozen boxes on the same place.</summary>
    Support,

    /// <summary>The frozen objectness.</summary>
    Objectness,
}
