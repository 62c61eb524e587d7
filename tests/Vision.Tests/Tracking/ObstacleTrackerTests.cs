using System.Numerics;

namespace DroneSeal.Vision.Tests;

public sealed class ObstacleTrackerTests
{
    private static readonly Vector2 _place = new(6, 0.5f);

    private readonly TrackerBench _bench = new();

    [Fact]
    public void AConeIsToldWithItsPlaceAndSize()
    {
        ShowCone();
        ShowCone();
        var cone = Assert.Single(_bench.Batch.Obstacles.ToArray());
        Assert.Equal(_place.Length() - 0.2f, cone.SafeRangeMeters, 0.4);
        Assert.Equal(MathF.Atan2(0.5f, 6), cone.BearingRadians, 0.01);
        Assert.Equal(0.2f, cone.RadiusMeters, 0.05);
        Assert.Equal(0.9f, cone.HeightMeters, 0.1);
        Assert.Equal(TrackerBench.Cone, cone.ClassId);
    }

    [Fact]
    public void AReadingBringsNearerAndNeverFartherThanWithoutOne()
    {
        var nearer = new TrackerBench();
        var farther = new TrackerBench();
        for (var i = 0; i < 20; i++)
        {
            nearer.Tracker.RangeReading = new RangeReading(0.08f, 0.2f, 4, 0.1f);
            farther.Tracker.RangeReading = new RangeReading(0.08f, 0.2f, 15, 0.1f);
            foreach (var bench in new[] { _bench, nearer, farther })
            {
                TrackerBench.TryBox(_place, 0.9f, 0.4f, bench.State, out var box);
                bench.Add(box, TrackerBench.Cone);
                bench.Step();
            }

            Assert.Equal(_bench.Batch.Obstacles.ToArray(), farther.Batch.Obstacles.ToArray());
        }

        Assert.Equal(4, Assert.Single(nearer.Batch.Obstacles.ToArray()).SafeRangeMeters, 0.5);
    }

    [Fact]
    public void ASureScoreNeedsNoSecondFrame()
    {
        ShowCone(score: 0.7f);
        Assert.Equal(1, _bench.Batch.Count);
    }

    [Fact]
    public void AnUnsureScoreNeedsASecondFrame()
    {
        ShowCone(score: 0.4f);
        Assert.Equal(0, _bench.Batch.Count);
        ShowCone(score: 0.4f);
        Assert.Equal(1, _bench.Batch.Count);
    }

    [Fact]
    public void AWeakScoreGoesOnWithATrackButBeginsNone()
    {
        ShowCone(score: 0.15f);
        Assert.Equal(0, _bench.Tracker.Tracks.Length);
        ShowCone();
        ShowCone(score: 0.15f);
        Assert.Equal(2 * 2, _bench.Tracker.Tracks[0].Hits);
    }

    [Fact]
    public void WhatOnlyTheActiveAdaptersSeeHasNoReleasedRange()
    {
        _bench.Tracker.ActiveEditId = 7;
        ShowCone(isReleased: false);
        var cone = _bench.Batch.Obstacles[0];
        Assert.Equal(float.PositiveInfinity, cone.ReleasedRangeMeters);
        Assert.True(float.IsFinite(cone.ActiveRangeMeters));
        Assert.Equal(7, cone.EditId);
    }

    [Fact]
    public void WhatOnlyTheReleasedAdaptersSeeStaysInTheWay()
    {
        _bench.Tracker.ActiveEditId = 7;
        ShowCone(isActive: false);
        var cone = _bench.Batch.Obstacles[0];
        Assert.Equal(float.PositiveInfinity, cone.ActiveRangeMeters);
        Assert.True(float.IsFinite(cone.SafeRangeMeters));
    }

    [Fact]
    public void BothAdapterSetsKeepTheirOwnRangeOfOneThing()
    {
        // The active adapters' box stands higher in the picture: farther.
        for (var i = 0; i < 5; i++)
        {
            TrackerBench.TryBox(_place, 0.9f, 0.4f, _bench.State, out var box);
            _bench.Add(box, TrackerBench.Cone, isActive: false);
            var higher = box with { Bottom = box.Bottom - 4, Top = box.Top + 4 };
            _bench.Add(higher, TrackerBench.Cone, isReleased: false);
            _bench.Step();
        }

        var cone = Assert.Single(_bench.Batch.Obstacles.ToArray());
        Assert.True(cone.ActiveRangeMeters > cone.ReleasedRangeMeters + 0.3f, cone.ToString());
    }

    [Fact]
    public void AnUnreleasedNameMakesNothingSmallerThatTheReleasedAdaptersSeeAtThePlace()
    {
        // One and the same thing, 4 m high: the active adapters take its lower part for a cone.
        _bench.Tracker.ActiveEditId = 7;
        for (var i = 0; i < 8; i++)
        {
            TrackerBench.TryBox(_place, 4f, 1.2f, _bench.State, out var whole);
            TrackerBench.TryBox(_place, 0.9f, 0.4f, _bench.State, out var part);
            _bench.Add(whole, TrackerBench.Hydrant, isActive: false);
            _bench.Add(whole with { Top = part.Top, Left = part.Left, Right = part.Right }, TrackerBench.Cone, isReleased: false);
            _bench.Step();
        }

        var one = Assert.Single(_bench.Batch.Obstacles.ToArray(), one => !one.IsForRevert);
        Assert.Equal(7, one.EditId);
        var alone = new TrackerBench();
        for (var i = 0; i < 8; i++)
        {
            TrackerBench.TryBox(_place, 4f, 1.2f, alone.State, out var whole);
            alone.Add(whole, TrackerBench.Hydrant);
            alone.Step();
        }

        var known = alone.Batch.Obstacles[0];
        Assert.True(one.SafeRangeMeters <= known.SafeRangeMeters + 0.01f, $"{one} against {known}");
        Assert.True(Width(one) > 0.95f * Width(known), $"{one} against {known}");
        Assert.True(Top(one) > 0.95f * Top(known), $"{one} against {known}");

        static float Width(in DroneSeal.Core.Obstacle one) =>
            one.RadiusMeters / (one.SafeRangeMeters + one.RadiusMeters);
        static float Top(in DroneSeal.Core.Obstacle one) => MathF.Tan(one.ElevationRadians)
            + (0.5f * one.HeightMeters / (one.SafeRangeMeters + one.RadiusMeters));
    }

    [Fact]
    public void AThingKeepsItsNameWhileTheVehicleFliesPast()
    {
        var ids = new HashSet<int>();
        for (var i = 0; i < 30; i++)
        {
            _bench.State = TrackerBench.At(2.5f * i / 15, -0.3f, yaw: 0.2f * MathF.Sin(0.2f * i));
            ShowCone();
            ids.UnionWith(_bench.Batch.Obstacles.ToArray().Select(one => one.TrackId));
        }

        Assert.Single(ids);
    }

    [Fact]
    public void AThingKeepsItsNameThroughAShortOcclusion()
    {
        ShowCone();
        var before = _bench.Batch.Obstacles[0].TrackId;
        for (var i = 1; i <= 12; i++)
        {
            _bench.State = TrackerBench.At(0.15f * i, 0);
            _bench.Step();
        }

        ShowCone();
        Assert.Equal(before, _bench.Batch.Obstacles[0].TrackId);
    }

    [Fact]
    public void WhatIsNotDetectedIsToldOfForAWhileAndWithLessCertainty()
    {
        ShowCone();
        ShowCone();
        var sigma = _bench.Batch.Obstacles[0].RangeSigmaMeters;
        _bench.Step();
        Assert.True(_bench.Batch.Obstacles[0].RangeSigmaMeters >= sigma);
        for (var i = 0; i < 8; i++)
        {
            _bench.Step();
        }

        Assert.Equal(0, _bench.Batch.Count);
    }

    [Fact]
    public void WhatShouldBeVisibleAndIsNotIsReportedAsVanished()
    {
        ShowCone();
        ShowCone();
        _bench.Step();
        _bench.Step();
        Assert.InRange(_bench.Tracker.Tracks[0].Vanished.TotalSeconds, 0.1, 0.2);
    }

    [Fact]
    public void WhatLeftThePictureHasNotVanished()
    {
        ShowCone();
        ShowCone();
        _bench.State = TrackerBench.At(0, 0, yaw: 2);
        _bench.Step();
        Assert.Equal(TimeSpan.Zero, _bench.Tracker.Tracks[0].Vanished);
        Assert.Equal(0, _bench.Batch.Count);
    }

    [Fact]
    public void OneWrongNameAmongManyDoesNotChangeTheName()
    {
        ShowCone();
        ShowCone();
        ShowCone();
        ShowCone(classId: TrackerBench.Hydrant);
        Assert.Equal(TrackerBench.Cone, _bench.Batch.Obstacles[0].ClassId);
        ShowMany(8, TrackerBench.Hydrant);
        Assert.Equal(TrackerBench.Hydrant, _bench.Batch.Obstacles[0].ClassId);
    }

    [Fact]
    public void ANameThatMovesToAnotherRowKeepsItsVotes()
    {
        ShowMany(3, TrackerBench.Cone);
        string[] names = ["person", "car", "fire hydrant", "tree", "orange barrel", "traffic cone"];
        _bench.Tracker.SetClassNames(TrackerBench.Names, names);
        _bench.Step();
        Assert.Equal(5, _bench.Batch.Obstacles[0].ClassId);
    }

    [Fact]
    public void ANameThatOnlyTheReleasedAdaptersHaveGetsARowOfItsOwn()
    {
        _bench.Tracker.SetClassNames(["person", "barrel"], ["person", "cone"]);
        Assert.Equal(["person", "cone", "barrel"], _bench.Tracker.ClassNames);
        ShowCone(classId: 1, isActive: false);
        Assert.Equal(2, _bench.Batch.Obstacles[0].ClassId);
    }

    [Fact]
    public void TwoNamesForOneBoxAreOneThing()
    {
        TrackerBench.TryBox(_place, 0.9f, 0.4f, _bench.State, out var box);
        _bench.Add(box, TrackerBench.Cone, 0.9f);
        _bench.Add(box, TrackerBench.Hydrant, 0.7f);
        _bench.Step();
        Assert.Equal(1, _bench.Tracker.Tracks.Length);
    }

    [Fact]
    public void AMisnamedConeIsFlaggedAndStaysAsNearAsItsFoot()
    {
        ShowMany(3, TrackerBench.Tree);
        var ranges = _bench.Tracker.Tracks[0].Ranges;
        Assert.Equal(RangeConflict.SmallerThanClass, ranges.Conflict);
        Assert.True(ranges.ByHeight.Meters > 12, ranges.ToString());
        Assert.Equal(0.9f, ranges.HeightMeters, 0.15);
        Assert.Equal(_place.Length() - 0.2f, _bench.Batch.Obstacles[0].SafeRangeMeters, 0.5);
    }

    private void ShowMany(int frames, int classId)
    {
        for (var i = 0; i < frames; i++)
        {
            ShowCone(classId: classId);
        }
    }

    private void ShowCone(
        float score = 0.8f, int classId = TrackerBench.Cone, bool isReleased = true, bool isActive = true)
    {
        if (TrackerBench.TryBox(_place, 0.9f, 0.4f, _bench.State, out var box))
        {
            _bench.Add(box, classId, score, isReleased, isActive);
        }

        _bench.Step();
    }
}
