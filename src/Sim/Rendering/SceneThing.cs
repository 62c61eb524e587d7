using System.Numerics;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>One thing of the course in the driver's memory.</summary>
internal sealed class SceneThing : IDisposable
{
    private const float FarMeters = 14;
    private const float FarDetail = 0.4f;

    private readonly GlesMesh _mesh;
    private readonly GlesMesh? _far;
    private GlesMesh _chosen;

    internal SceneThing(PlacedObstacle obstacle)
    {
        var mesh = ObstacleShapes.Build(obstacle, 1);
        Obstacle = obstacle;
        _mesh = GlesMesh.Create(mesh.Vertices, mesh.Indices, MeshVertex.Fields);
        _chosen = _mesh;
        if (obstacle.Kind == ObstacleKinds.Tree)
        {
            var far = ObstacleShapes.Build(obstacle, FarDetail);
            _far = GlesMesh.Create(far.Vertices, far.Indices, MeshVertex.Fields);
        }
        Corners = [.. mesh.Vertices.ToArray().Select(vertex => vertex.Position)];
        Top = Corners.Max(corner => corner.Y);
        Reach = Corners.Max(corner => new Vector2(corner.X, corner.Z).Length());
        Triangles = mesh.Indices.Length / 3;
        Model = CameraPose.OnGround(obstacle.Position, obstacle.HeadingRadians);
    }

    internal PlacedObstacle Obstacle { get; }

    /// <summary>Every vertex, for boxes.</summary>
    internal Vector3[] Corners { get; }

    /// <summary>Radius round the axis, metres.</summary>
    internal float Reach { get; }

    /// <summary>Highest point, metres.</summary>
    internal float Top { get; }

    internal int Triangles { get; }

    internal Matrix4x4 Model { get; private set; }

    /// <summary>Centre of a ball round the whole thing.</summary>
    internal Vector3 Center => Model.Translation + new Vector3(0, Top * 0.5f, 0);

    internal float Radius => MathF.Sqrt((Reach * Reach) + (Top * Top * 0.25f));

    /// <summary>Whether its textures have holes.</summary>
    internal bool IsCutOut => IsFlat || Obstacle.Kind == ObstacleKinds.Tree;

    /// <summary>Whether it lies on the ground.</summary>
    internal bool IsFlat => Obstacle.Kind.ClassName is null;

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

    /// <summary>Takes the simpler mesh where it is far off.</summary>
    internal void ChooseDetail(Vector3 eye) =>
        _chosen = _far is not null && Vector3.Distance(Center, eye) > FarMeters ? _far : _mesh;

    internal void Draw(GlesProgram program)
    {
        program.Set("model", Model);
        _chosen.Draw();
    }

    public void Dispose()
    {
        _far?.Dispose();
        _mesh.Dispose();
    }
}
