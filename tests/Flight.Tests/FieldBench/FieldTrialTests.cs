using System.Numerics;

namespace DroneSeal.Flight.Tests;

/// <summary>Whole flights in lock-step. <c>bench/flight</c> flies more of them and prints the
/// figures.</summary>
public sealed class FieldTrialTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void ThroughADenseFieldTheGoalIsReachedWithoutTouching(int seed)
    {
        var result = new FieldTrial(CylinderField.Seeded(seed, 0.06f), Arm.Both, seed).Run();

        Assert.True(result.IsSuccess, result.ToString());
        Assert.True(result.Clearance > 0.15f, result.ToString());
        Assert.True(result.PathExcess < 0.5f, result.ToString());
    }

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    public void TheSupervisorAloneTouchesNothing(int seed)
    {
        var trial = new FieldTrial(CylinderField.Seeded(seed, 0.06f), Arm.SupervisorAlone, seed)
        {
            GreatestSeconds = 60f,
        };

        Assert.False(trial.Run().IsTouched);
    }

    [Fact]
    public void ADeadEndIsLeft()
    {
        List<Cylinder> field = [];
        AddWall(field, new(14f, -6f), new(14f, 6f));
        AddWall(field, new(6f, -6f), new(14f, -6f));
        AddWall(field, new(6f, 6f), new(14f, 6f));
        var trial = new FieldTrial(field, Arm.Both, 1)
        {
            GoalNed = new Vector3(24f, 0f, -2f),
        };
        var result = trial.Run();

        Assert.True(result.IsSuccess, result.ToString());
    }

    [Fact]
    public void ADeadEndDeeperThanTheCameraSeesIsLeft()
    {
        List<Cylinder> field = [];
        AddWall(field, new(30f, -5f), new(30f, 5f));
        AddWall(field, new(6f, -5f), new(30f, -5f));
        AddWall(field, new(6f, 5f), new(30f, 5f));
        var trial = new FieldTrial(field, Arm.Both, 1);
        var result = trial.Run();

        Assert.True(result.IsSuccess, result.ToString());
    }

    [Fact]
    public void OverALongHedgeIsShorterThanRoundIt()
    {
        List<Cylinder> field = [];
        AddWall(field, new(12f, -18f), new(12f, 18f), height: 1.8f, classId: 1);
        var highest = 0f;
        var trial = new FieldTrial(field, Arm.Both, 1)
        {
            GoalNed = new Vector3(24f, 0f, -1.5f),
            Watch = (_, plan, _) => highest = MathF.Max(highest, -plan.VelocityNed.Z),
        };
        var result = trial.Run();

        Assert.True(result.IsSuccess, result.ToString());
        Assert.True(highest > 0.5f, result.ToString());
        Assert.True(result.PathExcess < 0.4f, result.ToString());
    }

    [Theory]
    [InlineData(0, 0.3f, 1.6f)]
    [InlineData(2, 1.6f, 4f)]
    public void APersonIsPassedAtAGreaterDistanceThanATree(int classId, float least, float most)
    {
        Cylinder[] field = [new(new(15f, 0.1f), 0.3f, 2.5f, classId)];
        var result = new FieldTrial(field, Arm.Both, 1).Run();

        Assert.True(result.IsSuccess, result.ToString());
        Assert.InRange(result.Clearance, least, most);
    }

    [Fact]
    public void TheSameSeedFliesTheSameWay()
    {
        var first = new FieldTrial(CylinderField.Seeded(9, 0.06f), Arm.Both, 9).Run();
        var second = new FieldTrial(CylinderField.Seeded(9, 0.06f), Arm.Both, 9).Run();

        Assert.Equal(first, second);
    }

    private static void AddWall(
        List<Cylinder> field, Vector2 from, Vector2 to, float height = 4f, int classId = 0)
    {
        var count = 1 + (int)((to - from).Length() / 0.55f);
        for (var i = 0; i <= count; i++)
        {
            field.Add(new Cylinder(Vector2.Lerp(from, to, (float)i / count), 0.3f, height, classId));
        }
    }
}
