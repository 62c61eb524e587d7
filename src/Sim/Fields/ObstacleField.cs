using System.Globalization;
using System.Text;

namespace DroneSeal.Sim;

/// <summary>What stands around home. Immutable.</summary>
/// <param name="obstacles">In the order in which they are named in reports.</param>
/// <param name="classNames">Rows that <see cref="FieldObstacle.ClassId"/> names; at least <see
/// cref="FieldClasses.Known"/>.</param>
public sealed class ObstacleField(IReadOnlyList<FieldObstacle> obstacles, IReadOnlyList<string> classNames)
{
    private readonly FieldObstacle[] _obstacles = [.. obstacles];

    /// <summary>Open ground.</summary>
    public static ObstacleField Empty { get; } = new([], FieldClasses.Known);

    /// <summary>The obstacles.</summary>
    public ReadOnlySpan<FieldObstacle> Obstacles => _obstacles;

    /// <summary>The class table of this field.</summary>
    public IReadOnlyList<string> ClassNames { get; } = [.. classNames];

    /// <summary>The field as a file that <see cref="ObstacleFieldReader"/> reads.</summary>
    public string ToYaml()
    {
        var text = new StringBuilder("obstacles:\n");
        foreach (var one in _obstacles)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - {{north_m: {one.NorthMeters:0.###}, east_m: {one.EastMeters:0.###}, ");
            text.Append(
                CultureInfo.InvariantCulture,
                $"radius_m: {one.RadiusMeters:0.###}, height_m: {one.HeightMeters:0.###}, ");
            text.Append(CultureInfo.InvariantCulture, $"class: {ClassNames[one.ClassId]}}}\n");
        }
        return _obstacles.Length == 0 ? "obstacles: []\n" : text.ToString();
    }
}
