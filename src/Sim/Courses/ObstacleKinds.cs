namespace DroneSeal.Sim;

/// <summary>The kinds that course files may name.</summary>
public static class ObstacleKinds
{
    /// <summary>A tree; its width is the trunk's.</summary>
    public static ObstacleKind Tree { get; } =
        Solid("tree", new(5, 10), new(0.28f, 0.5f), ["broadleaf", "spruce", "pine", "birch", "bare"]);

    /// <summary>A lamp post, a sign post or a plain pole.</summary>
    public static ObstacleKind Pole { get; } =
        Solid("pole", new(2.6f, 6), new(0.09f, 0.18f), ["steel", "wooden", "lamp", "sign"]);

    /// <summary>A standing or walking person.</summary>
    public static ObstacleKind Person { get; } =
        Solid("person", new(1.55f, 1.92f), new(0.45f, 0.6f), ["standing", "walking"]);

    /// <summary>A passenger car.</summary>
    public static ObstacleKind Car { get; } =
        Long("car", new(1.42f, 1.7f), new(1.72f, 1.9f), new(3.9f, 4.8f), ["hatchback", "saloon", "van"]);

    /// <summary>A straight piece of wall.</summary>
    public static ObstacleKind Wall { get; } =
        Long("wall", new(1.6f, 2.6f), new(0.2f, 0.3f), new(2, 6), ["brick", "concrete", "plaster"]);

    /// <summary>A wooden crate.</summary>
    public static ObstacleKind Crate { get; } =
        Solid("crate", new(0.6f, 1.2f), new(0.6f, 1.2f), ["planks", "slats"]);

    /// <summary>A traffic cone; its width is the foot's.</summary>
    public static ObstacleKind TrafficCone { get; } =
        Solid("traffic-cone", new(0.45f, 1.2f), default, ["plain", "one-band", "two-bands", "delineator"]);

    /// <summary>A traffic drum with bands.</summary>
    public static ObstacleKind OrangeBarrel { get; } =
        Solid("orange-barrel", new(0.92f, 1.12f), new(0.55f, 0.62f), ["four-bands", "two-bands"]);

    /// <summary>A road divider of concrete.</summary>
    public static ObstacleKind JerseyBarrier { get; } =
        Long("jersey-barrier", new(0.8f, 0.9f), new(0.55f, 0.62f), new(2, 3), ["concrete", "red-white"]);

    /// <summary>A fire hydrant.</summary>
    public static ObstacleKind Hydrant { get; } =
        Solid("hydrant", new(0.7f, 0.95f), new(0.32f, 0.4f), ["red", "yellow"]);

    /// <summary>Fallen orange leaves; no obstacle.</summary>
    public static ObstacleKind Leaves { get; } =
        Flat("leaves", new(0.8f, 3), new(0.8f, 3), ["maple", "beech"]);

    /// <summary>Orange paint on the ground; no obstacle.</summary>
    public static ObstacleKind PaintedMark { get; } =
        Flat("painted-mark", new(0.15f, 0.5f), new(0.5f, 2.5f), ["line", "arrow", "cross"]);

    /// <summary>An orange wall: solid, but nothing that a cone's colours should be looked for in.</summary>
    public static ObstacleKind OrangeWall { get; } = new(
        "orange-wall", "wall", true, new(1.6f, 2.6f), new(0.2f, 0.3f), new(2, 6), ["painted", "tiles"]);

    /// <summary>What stands about and has no name. In pictures for teaching only: in a course nobody would see
    /// it.</summary>
    internal static ObstacleKind Clutter { get; } = new(
        "clutter", null, true, new(0.25f, 1.6f), new(0.2f, 1.1f), default, ["turned", "stacked", "bush", "board"]);

    /// <summary>All that course files may name.</summary>
    public static IReadOnlyList<ObstacleKind> All { get; } =
    [
        Tree, Pole, Person, Car, Wall, Crate, TrafficCone, OrangeBarrel, JerseyBarrier, Hydrant,
        Leaves, PaintedMark, OrangeWall,
    ];

    /// <summary>The kind of a name; null when there is none.</summary>
    public static ObstacleKind? Find(string name) =>
        All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.Ordinal));

    private static ObstacleKind Solid(string name, NumberRange height, NumberRange width, string[] designs) =>
        new(name, name, true, height, width, default, designs);

    private static ObstacleKind Long(
        string name, NumberRange height, NumberRange width, NumberRange length, string[] designs) =>
        new(name, name, true, height, width, length, designs);

    private static ObstacleKind Flat(string name, NumberRange width, NumberRange length, string[] designs) =>
        new(name, null, false, NumberRange.Of(0.02f), width, length, designs);
}
