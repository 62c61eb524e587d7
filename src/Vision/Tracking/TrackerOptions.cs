namespace DroneSeal.Vision;

/// <summary>When the tracker takes two boxes for one thing, believes in a thing, and gives it up.</summary>
public sealed record TrackerOptions
{
    /// <summary>How ranges are told.</summary>
    public RangingOptions Ranging { get; init; } = new();

    /// <summary>Lowest score that begins a track, 0..1.</summary>
    public float StartScore { get; init; } = 0.25f;

    /// <summary>Lowest score that goes on with one, 0..1; lower ones are not looked at.</summary>
    public float LeastScore { get; init; } = 0.1f;

    /// <summary>A score that needs no second frame, 0..1.</summary>
    public float SureScore { get; init; } = 0.6f;

    /// <summary>Frames with a hit, of the last <see cref="ConfirmWindow"/>, that make a track
    /// believed.</summary>
    public int ConfirmHits { get; init; } = 2;

    /// <summary>Frames that <see cref="ConfirmHits"/> counts in, at most 32.</summary>
    public int ConfirmWindow { get; init; } = 3;

    /// <summary>Boxes of the released and of the active adapters that overlap so much are one thing,
    /// 0..1.</summary>
    public float OneThingIoU { get; init; } = 0.4f;

    /// <summary>Least overlap of a box with where its track must appear, both widened, 0..1.</summary>
    public float MatchIoU { get; init; } = 0.2f;

    /// <summary>A box that overlaps a tracked one more than this begins no track of its own, 0..1.</summary>
    public float SecondNameIoU { get; init; } = 0.7f;

    /// <summary>For so long a thing that is not detected is still told of.</summary>
    public TimeSpan Coast { get; init; } = TimeSpan.FromSeconds(0.4);

    /// <summary>In plain sight and not detected for so long, a track ends.</summary>
    public TimeSpan DropInSight { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Out of sight or hidden for so long, a track ends.</summary>
    public TimeSpan DropOutOfSight { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        (string Name, float Value)[] shares =
        [
            (nameof(StartScore), StartScore), (nameof(LeastScore), LeastScore),
            (nameof(SureScore), SureScore), (nameof(OneThingIoU), OneThingIoU),
            (nameof(MatchIoU), MatchIoU), (nameof(SecondNameIoU), SecondNameIoU),
        ];
        foreach (var (name, value) in shares.Where(share => !(share.Value is >= 0f and <= 1f)))
        {
            yield return $"{name} is {value}; it must be 0..1.";
        }

        if (ConfirmWindow is < 1 or > 32 || ConfirmHits < 1 || ConfirmHits > ConfirmWindow)
        {
            yield return $"{ConfirmHits} hits of {ConfirmWindow} frames can not be; at most 32 frames.";
        }

        if (Coast < TimeSpan.Zero || DropInSight < Coast || DropOutOfSight < DropInSight)
        {
            yield return "Coast, DropInSight and DropOutOfSight must be in order and not negative.";
        }

        foreach (var problem in Ranging.Problems())
        {
            yield return problem;
        }
    }
}
