namespace DroneSeal.SelfEdit;

/// <summary>When two coloured parts, one above the other, belong to one obstacle.</summary>
/// <param name="NarrowestUpper">Least width of the upper part, of the lower one's.</param>
/// <param name="WidestUpper">Greatest width of the upper part, of the lower one's.</param>
/// <param name="GapOverHeight">Greatest gap between them, of the taller one's height.</param>
/// <param name="StripeShare">Least share of the gap that shows the stripes' colour, 0..1.</param>
public sealed record CardParts(
    float NarrowestUpper, float WidestUpper, float GapOverHeight, float StripeShare);
