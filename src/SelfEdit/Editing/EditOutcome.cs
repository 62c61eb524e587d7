using DroneSeal.Ledger;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>One edit, for those who watch: what was tried and what became of it.</summary>
/// <param name="Number">From one.</param>
/// <param name="Zone">The zone that was edited.</param>
/// <param name="Directive">The loop's choice.</param>
/// <param name="Verdict">Kept, reverted or waiting.</param>
/// <param name="Words">Why, in one sentence.</param>
/// <param name="Active">The adapters in use after it.</param>
/// <param name="Gain">Paired gain over the adapters in use before it.</param>
/// <param name="NoiseBand">The band that it had to clear.</param>
/// <param name="HeldBack">Mini-tasks held back.</param>
/// <param name="Bytes">The edit's bytes.</param>
/// <param name="Elapsed">From the first mini-task of the picture to the swap.</param>
public sealed record EditOutcome(
    int Number, string Zone, Directive Directive, EditVerdict Verdict, string Words, AdapterSet Active,
    double Gain, double NoiseBand, int HeldBack, int Bytes, TimeSpan Elapsed);
