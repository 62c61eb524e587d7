namespace DroneSeal.Sim.Rendering;

/// <summary>Builds the mesh of anything that a course holds.</summary>
internal static class ObstacleShapes
{
    private static readonly Dictionary<ObstacleKind, Action<MeshBuilder, PlacedObstacle, SeededRandom>> _shapes = new()
    {
        [ObstacleKinds.Tree] = TreeShapes.Tree,
        [ObstacleKinds.Pole] = RoadsideShapes.Pole,
        [ObstacleKinds.Person] = PersonShapes.Person,
        [ObstacleKinds.Car] = CarShapes.Car,
        [ObstacleKinds.Wall] = RoadsideShapes.Wall,
        [ObstacleKinds.OrangeWall] = RoadsideShapes.Wall,
        [ObstacleKinds.Crate] = RoadsideShapes.Crate,
        [ObstacleKinds.TrafficCone] = ConeShapes.Cone,
        [ObstacleKinds.OrangeBarrel] = ConeShapes.Barrel,
        [ObstacleKinds.JerseyBarrier] = RoadsideShapes.JerseyBarrier,
        [ObstacleKinds.Hydrant] = RoadsideShapes.Hydrant,
        [ObstacleKinds.Leaves] = FlatShapes.Leaves,
        [ObstacleKinds.PaintedMark] = FlatShapes.PaintedMark,
        [ObstacleKinds.Clutter] = ClutterShapes.Clutter,
    };

    /// <summary>The mesh of one thing, standing on the origin and looking along -z.</summary>
    /// <param name="one">What to build.</param>
    /// <param name="detail">Share of its small parts, 0..1; less for what is far off.</param>
    internal static MeshBuilder Build(PlacedObstacle one, float detail)
    {
        var mesh = new MeshBuilder { Detail = detail };
        _shapes[one.Kind](mesh, one, new SeededRandom(one.Variant));
        return mesh;
    }
}
