using System.Numerics;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>One thing of the course in the driver's memory.</summary>
internal sealed class SceneThing : IDisposable
{
    private const float FarMeters = 14;
    private const float FarDetail = 0.4f;

    private readonly ThingMesh _near;
    private readonly ThingMesh? _far;
    private readonly bool _isCard;
    private ThingMesh _chosen;

    internal SceneThing(PlacedObstacle obstacle, PhotoCard? card = null)
    {
        var mesh = card is { } photo ? PhotoCards.Build(obstacle, photo) : ObstacleShapes.Build(obstacle, 1);
        Obstacle = obstacle;
        _isCard = card is not null;
        _near = new ThingMesh(mesh);
        _chosen = _near;
        if (obstacle.Kind == ObstacleKinds.Tree && !_isCard)
        {
            _far = new ThingMesh(ObstacleShapes.Build(obstacle, FarDetail));
        }
        Vector3[] all = [.. mesh.Vertices.ToArray().Select(vertex => vertex.Position)];
        Top = all.Max(corner => corner.Y);
        Reach = all.Max(corner => new Vector2(corner.X, corner.Z).Length());
        TrunkTop = mesh.TrunkTop.Y;
        Corners = TrunkTop > 0 ? [.. TrunkCorners(mesh.TrunkTop, obstacle.WidthMeters)] : all;
        Triangles = (mesh.Indices.Length + mesh.CardIndices.Length) / 3;
        Model = CameraPose.OnGround(obstacle.Position, obstacle.HeadingRadians);
    }

    internal PlacedObstacle Obstacle { get; }

    /// <summary>Every vertex, for boxes; of a tree, those of a box round its trunk.</summary>
    internal Vector3[] Corners { get; }

    /// <summary>Where a tree's crown begins, metres; zero for all else.</summary>
    internal float TrunkTop { get; }

    /// <summary>Radius round the axis, metres.</summary>
    internal float Reach { get; }

    /// <summary>Highest point, metres.</summary>
    internal float Top { get; }

    internal int Triangles { get; }

    internal Matrix4x4 Model { get; private set; }

    /// <summary>Centre of a ball round the whole thing.</summary>
    internal Vector3 Center => Model.Translation + new Vector3(0, Top * 0.5f, 0);

    internal float Radius => MathF.Sqrt((Reach * Reach) + (Top * Top * 0.25f));

    /// <summary>Whether it lies on the ground.</summary>
    internal bool IsFlat => !Obstacle.Kind.IsSolid;

    internal bool IsMoving => Obstacle.Path is not null;

    /// <summary>Puts it where it is at a time.</summary>
    internal void MoveTo(TimeSpan now)
    {
        if (IsMoving)
        {
            var (position, heading) = Obstacle.At(now);
            Model = CameraPose.OnGround(position, heading);
        }
    }

    /// <summary>Takes the simpler mesh where it is far off; a photograph turns to the eye.</summary>
    internal void TurnTo(Vector3 eye)
    {
        _chosen = _far is not null && Vector3.Distance(Center, eye) > FarMeters ? _far : _near;
        if (_isCard)
        {
            var place = Model.Translation;
            var toEye = eye - place;
            Model = Matrix4x4.CreateRotationY(MathF.Atan2(toEye.X, toEye.Z)) *
                Matrix4x4.CreateTranslation(place);
        }
    }

    /// <summary>Draws what has no holes.</summary>
    internal void DrawSolid(GlesProgram program) => _chosen.DrawSolid(program, Model);

    /// <summary>Draws leaves and whatever else is cut out of cards.</summary>
    internal void DrawCards(GlesProgram program) => _chosen.DrawCards(program, Model);

    /// <summary>Draws its depth in full detail wherever the camera is: shadows outlive the view that they are
    /// drawn for.</summary>
    internal void DrawShadow(GlesProgram solid, GlesProgram cards)
    {
        _near.DrawSolid(solid, Model);
        _near.DrawCards(cards, Model);
    }

    public void Dispose()
    {
        _far?.Dispose();
        _near.Dispose();
    }

    private static IEnumerable<Vector3> TrunkCorners(Vector3 top, float width)
    {
        for (var i = 0; i < 8; i++)
        {
            var side = new Vector3((i & 1) - 0.5f, 0, ((i >> 1) & 1) - 0.5f) * width;
            yield return i < 4 ? side * 1.4f : top + side;
        }
    }
}
