using System.Numerics;

namespace DroneSeal.Sim.Tests;

public sealed class CourseScoreTests
{
    private const string Cones = """
        about: One cone ahead, one person that walks.
        goal: {north_m: 20}
        corridor: {width_m: 8, ceiling_m: 1.0, cruise_m: 0.5}
        obstacles:
          - {kind: traffic-cone, height_m: 0.8, width_m: 0.4, at: {north_m: 5, east_m: 0}}
          - {kind: person, path: {points: [[10, -4], [10, 4]], speed_mps: 1.0}}
        limits: {time_s: 60, speed_mps: 2}
        pass: {success: 0.9, truth_success: 0.9, collisions_per_km: 1}
        """;

    private readonly CourseScore _score = new(CoursePlacing.Place(CourseReader.Read(Cones, "cones.yaml").Course!, 1)!);

    [Fact]
    public void FlyingThroughAConeIsOneCollision()
    {
        Fly(new Vector3(3, 0, -0.5f), new Vector3(7, 0, -0.5f));

        Assert.Equal("traffic-cone", Assert.Single(_score.Contacts).Kind);
        Assert.True(_score.MinimumClearanceMeters < 0);
    }

    [Fact]
    public void PassingWellBesideIsNone()
    {
        Fly(new Vector3(3, 1.2f, -0.5f), new Vector3(7, 1.2f, -0.5f));

        Assert.Empty(_score.Contacts);
        Assert.Equal(0.65f, _score.MinimumClearanceMeters, 2);
    }

    [Fact]
    public void WhatMovesIsHitWhereItIsThen()
    {
        for (var seconds = 0; seconds < 16 && _score.Contacts.Count == 0; seconds++)
        {
            _score.Observe(TimeSpan.FromSeconds(seconds), new Vector3(10, 2, -0.5f));
        }

        Assert.Equal("person", Assert.Single(_score.Contacts).Kind);
    }

    [Fact]
    public void LeavingTheCorridorIsMeasured()
    {
        Fly(new Vector3(0, 0, -0.5f), new Vector3(0, 4.5f, -0.5f));

        Assert.Equal(0.5f, _score.OutsideMeters, 2);
    }

    private void Fly(Vector3 from, Vector3 to)
    {
        for (var i = 0; i <= 100; i++)
        {
            _score.Observe(TimeSpan.FromMilliseconds(20 * i), Vector3.Lerp(from, to, i / 100f));
        }
    }
}
