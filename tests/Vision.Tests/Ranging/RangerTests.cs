using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision.Tests;

public sealed class RangerTests
{
    private static readonly PinholeCamera _camera = TrackerBench.Camera;
    private static readonly Ranger _ranger = new(_camera);
    private static readonly SizePrior _cone = SizePriors.BuiltIn["traffic cone"];
    private static readonly SizePrior _tree = SizePriors.BuiltIn["tree"];
    private static readonly SizePrior _person = SizePriors.BuiltIn["person"];
    private static readonly VehicleState _state = TrackerBench.At(0, 0);
    private static readonly VehicleState _high = TrackerBench.At(0, 0, altitude: 1.5f);

    [Theory]
    [InlineData(1.5f)]
    [InlineData(4f)]
    [InlineData(9f)]
    public void EveryWayTellsTheRangeOfAThingOfTheUsualSize(float face)
    {
        var ranges = Look(face, _cone.Height, _cone.Width, _cone);
        Assert.Equal(face, ranges.ByHeight.Meters, 0.05 * face);
        Assert.Equal(face, ranges.ByWidth.Meters, 0.05 * face);
        Assert.Equal(face, ranges.ByGround.Meters, 0.01 * face);
        Assert.Equal(face, ranges.Fused.Meters, 0.03 * face);
        Assert.Equal(RangeConflict.None, ranges.Conflict);
        Assert.Equal(_cone.Height, ranges.HeightMeters, 0.02);
        Assert.Equal(_cone.Width, ranges.WidthMeters, 0.05);
    }

    [Fact]
    public void PitchAndRollOfTheVehicleAreTakenOut()
    {
        var tilted = _state with { RollRadians = 0.15f, PitchRadians = 0.1f };
        var ranges = Look(4, 0.85f, 0.4f, _cone, tilted);
        Assert.Equal(4f, ranges.ByGround.Meters, 0.15);
        Assert.Equal(4f, ranges.ByHeight.Meters, 0.3);
    }

    [Fact]
    public void ATreeOfAConesHeightIsNoTreeAndStandsWhereItsFootIs()
    {
        var ranges = Look(4, 0.8f, 0.4f, _tree);
        Assert.True(ranges.Conflict.HasFlag(RangeConflict.SmallerThanClass), ranges.ToString());
        Assert.Equal(4f, ranges.Fused.Meters, 0.2);
        Assert.Equal(0.8f, ranges.HeightMeters, 0.1);
    }

    [Fact]
    public void APersonOfAPolesHeightIsNoPersonAndIsTakenForNearerWithinReason()
    {
        var ranges = Look(8, 4.5f, 0.5f, _person, _high);
        Assert.True(ranges.Conflict.HasFlag(RangeConflict.LargerThanClass), ranges.ToString());
        Assert.InRange(ranges.Fused.Meters, 3.5f, 8f);
        Assert.True(ranges.Fused.SigmaMeters > 1f, ranges.ToString());
    }

    [Fact]
    public void ABoxThatThePicturesUpperEdgeCutsIsNotMeasuredByItsHeight()
    {
        var ranges = Look(2, 6f, 0.5f, _tree);
        Assert.False(ranges.ByHeight.IsKnown);
        Assert.True(ranges.IsCut);
        Assert.Equal(2f, ranges.ByGround.Meters, 0.05);
    }

    [Fact]
    public void ATallThingThatIsCutIsStillTooTallForASmallClass() =>
        Assert.True(Look(3, 6f, 0.5f, _cone, _high).Conflict.HasFlag(RangeConflict.LargerThanClass));

    [Fact]
    public void ABoxThatThePicturesLowerEdgeCutsIsNearerThanTheGroundThere()
    {
        var ranges = Look(0.6f, 1.74f, 0.5f, _person, _high);
        Assert.False(ranges.ByGround.IsKnown);
        Assert.InRange(ranges.Fused.Meters, 0.1f, 1.6f);
    }

    [Fact]
    public void ABoxThatEndsAboveTheHorizonGetsNoRangeFromTheGround()
    {
        var ranges = _ranger.Estimate(new PixelBox(200, 60, 220, 120), _person, _state);
        Assert.False(ranges.ByGround.IsKnown);
        Assert.True(ranges.Fused.IsKnown);
    }

    [Fact]
    public void OnGroundThatIsNotLevelOnlySizesCount()
    {
        var ranger = new Ranger(_camera, new RangingOptions { UsesGround = false });
        TrackerBench.TryBox(new Vector2(4.2f, 0), 0.85f, 0.4f, _state, out var box);
        var ranges = ranger.Estimate(box, _tree, _state);
        Assert.False(ranges.ByGround.IsKnown);
        Assert.True(ranges.Fused.Meters > 6, ranges.ToString());
    }

    [Fact]
    public void AHiddenFootLeavesTheTopToTellTheRange()
    {
        TrackerBench.TryBox(new Vector2(5.2f, 0), 1.74f, 0.5f, _state, out var box);
        var half = box with { Bottom = box.CentreY };
        var seen = _ranger.Estimate(half, _person, _state);
        var hidden = _ranger.Estimate(half, _person, _state, isFootHidden: true);
        Assert.True(seen.Fused.Meters > hidden.Fused.Meters + 1, seen.ToString());
        Assert.Equal(5f, hidden.Fused.Meters, 0.7);
    }

    [Fact]
    public void ARangeSensorInTheBeamCountsMost()
    {
        var reading = new RangeReading(0, 0.1f, 3.5f, 0.03f);
        TrackerBench.TryBox(new Vector2(4.2f, 0), 0.85f, 0.4f, _state, out var box);
        Assert.Equal(3.5f, _ranger.Estimate(box, _cone, _state, 0, reading).Fused.Meters, 0.2);
        var beside = reading with { BearingRadians = 0.5f };
        Assert.False(_ranger.Estimate(box, _cone, _state, 0, beside).BySensor.IsKnown);
    }

    [Fact]
    public void ABeamThatPassesOverAThingIsNotItsRange()
    {
        TrackerBench.TryBox(new Vector2(4.2f, 0), 0.85f, 0.4f, _state, out var box);
        var over = new RangeReading(0, 0.1f, 3.5f, 0.03f, ElevationRadians: 0.3f);

        Assert.Equal(_ranger.Estimate(box, _cone, _state), _ranger.Estimate(box, _cone, _state, 0, over));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AReadingFromBehindAThingLeavesItWhereItIs(bool isFootHidden)
    {
        TrackerBench.TryBox(new Vector2(4.2f, 0), 0.85f, 0.4f, _state, out var box);
        var wall = new RangeReading(0, 0.1f, 12, 0.03f);

        Assert.Equal(
            _ranger.Estimate(box, _cone, _state, 0, null, isFootHidden),
            _ranger.Estimate(box, _cone, _state, 0, wall, isFootHidden));
    }

    [Fact]
    public void NoReadingTakesAnythingFartherAway()
    {
        var random = new Random(7);
        SizePrior[] priors = [_cone, _tree, _person];
        for (var i = 0; i < 5000; i++)
        {
            var (left, top) = (400 * random.NextSingle(), 400 * random.NextSingle());
            var box = new PixelBox(
                left, top, left + (200 * random.NextSingle()), top + (300 * random.NextSingle()));
            var state = TrackerBench.At(0, 0, altitude: 4 * random.NextSingle());
            var prior = priors[i % priors.Length];
            var reading = new RangeReading(
                0, random.NextSingle(), 30 * random.NextSingle(), random.NextSingle(), random.NextSingle() - 0.5f);
            var isHidden = random.Next(2) == 0;

            var without = _ranger.Estimate(box, prior, state, 0, null, isHidden).Fused;
            var with = _ranger.Estimate(box, prior, state, 0, reading, isHidden).Fused;

            Assert.True(!without.IsKnown || with.Meters <= without.Meters, $"{box} {reading}: {without} {with}");
        }
    }

    [Theory]
    [InlineData(float.NaN, 0, 10, 10)]
    [InlineData(10, 10, 10, 20)]
    [InlineData(10, 10, 20, float.PositiveInfinity)]
    [InlineData(0, 0, 416, 416)]
    public void ABoxThatMeansNothingGetsNoRangeOrAFiniteOne(float left, float top, float right, float bottom)
    {
        var fused = _ranger.Estimate(new PixelBox(left, top, right, bottom), _cone, _state).Fused;
        Assert.True(!fused.IsKnown || float.IsFinite(fused.SigmaMeters), fused.ToString());
    }

    [Fact]
    public void EveryFaultOfTheSettingsIsNamed()
    {
        var options = new RangingOptions { EdgeSigmaShare = float.NaN, NearerShare = 2 };
        var fault = Assert.Throws<ArgumentException>(() => new Ranger(_camera, options));
        Assert.Contains("EdgeSigmaShare", fault.Message, StringComparison.Ordinal);
        Assert.Contains("NearerShare", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StatedDeviationsCoverTheErrorsOfNoisyBoxes()
    {
        var random = new Random(5);
        var (total, inOne, inTwo) = (0, 0, 0);
        for (var i = 0; i < 4000; i++)
        {
            var face = 1.5f + (12 * random.NextSingle());
            var height = _cone.Height + (_cone.HeightSigma * Normal(random));
            var width = MathF.Max(0.1f, _cone.Width + (_cone.WidthSigma * Normal(random)));
            var believed = _state with { PitchRadians = _state.PitchRadians + (0.005f * Normal(random)) };
            var place = new Vector2(face + (0.5f * width), 0.3f);
            if (TrackerBench.TryBox(place, MathF.Max(0.3f, height), width, _state, out var box))
            {
                var fused = _ranger.Estimate(Shaken(box, random), _cone, believed).Fused;
                var truth = place.Length() - (0.5f * width);
                var deviations = MathF.Abs(MathF.Log(fused.Meters / truth)) / fused.SigmaShare;
                total++;
                inOne += deviations < 1 ? 1 : 0;
                inTwo += deviations < 2 ? 1 : 0;
            }
        }

        Assert.InRange((float)inOne / total, 0.62f, 0.85f);
        Assert.InRange((float)inTwo / total, 0.92f, 1f);
    }

    private static RangeEstimates Look(
        float face, float height, float width, SizePrior prior, VehicleState? state = null)
    {
        var from = state ?? _state;
        var place = new Vector2(face + (0.5f * width), 0);
        Assert.True(TrackerBench.TryBox(place, height, width, from, out var box));
        return _ranger.Estimate(box, prior, from);
    }

    private static PixelBox Shaken(in PixelBox box, Random random) => new(
        box.Left + (0.05f * box.Width * Normal(random)),
        box.Top + (0.05f * box.Height * Normal(random)),
        box.Right + (0.05f * box.Width * Normal(random)),
        box.Bottom >= _camera.Height ? box.Bottom : box.Bottom + (0.05f * box.Height * Normal(random)));

    private static float Normal(Random random) =>
        MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(MathF.Tau * random.NextSingle());
}
