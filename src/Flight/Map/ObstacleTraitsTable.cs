namespace DroneSeal.Flight;

/// <summary>The traits of each class of a class table; a class that is not known gets careful ones.
/// A hyphen is as good as a space.</summary>
public sealed class ObstacleTraitsTable
{
    private static readonly ObstacleTraits _unknown = new(0.5f, 2.5f, false, 0.05f);

    private static readonly Dictionary<string, ObstacleTraits> _byName =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["person"] = new(2.0f, 1.9f, false, 1.5f),
            ["bicycle"] = new(1.0f, 1.8f, false, 1.0f),
            ["motorcycle"] = new(1.0f, 1.8f, false, 1.0f),
            ["car"] = new(1.0f, 1.6f, false, 1.5f),
            ["bus"] = new(1.2f, 3.2f, false, 1.5f),
            ["truck"] = new(1.2f, 3.2f, false, 1.5f),
            ["dog"] = new(1.5f, 0.8f, false, 1.5f),
            ["bird"] = new(1.0f, 0.5f, false, 1.5f),
            ["tree"] = new(0.35f, 6.0f, false, 0.02f),
            ["pole"] = new(0.35f, 6.0f, false, 0.02f),
            ["pillar"] = new(0.35f, 4.0f, false, 0.02f),
            ["cylinder"] = new(0.35f, 0f, false, 0.02f),
            ["wall"] = new(0.5f, 0f, false, 0.02f),
            ["cone"] = new(0.35f, 0.8f, true, 0.02f),
            ["traffic cone"] = new(0.35f, 0.8f, true, 0.02f),
            ["fire hydrant"] = new(0.35f, 1.0f, true, 0.02f),
            ["bench"] = new(0.5f, 1.0f, true, 0.02f),
            ["potted plant"] = new(0.35f, 1.0f, true, 0.02f),
            ["barrier"] = new(0.35f, 1.1f, true, 0.02f),
            ["fence"] = new(0.4f, 1.8f, true, 0.02f),
        };

    private readonly ObstacleTraits[] _byId;

    /// <summary>Looks every class up by its name.</summary>
    /// <param name="classNames">In the order of class ids.</param>
    public ObstacleTraitsTable(IReadOnlyList<string> classNames)
    {
        ArgumentNullException.ThrowIfNull(classNames);
        _byId = new ObstacleTraits[classNames.Count];
        for (var i = 0; i < _byId.Length; i++)
        {
            _byId[i] = _byName.GetValueOrDefault(classNames[i].Replace('-', ' '), _unknown);
        }
    }

    /// <summary>Takes the traits as they are given.</summary>
    /// <param name="traits">In the order of class ids.</param>
    public ObstacleTraitsTable(ReadOnlySpan<ObstacleTraits> traits) => _byId = traits.ToArray();

    /// <summary>The traits of one class.</summary>
    /// <param name="classId">Any number.</param>
    public ref readonly ObstacleTraits this[int classId]
    {
        get
        {
            if ((uint)classId < (uint)_byId.Length)
            {
                return ref _byId[classId];
            }

            return ref _unknown;
        }
    }
}
