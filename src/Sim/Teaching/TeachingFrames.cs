using DroneSeal.Core;
using DroneSeal.Sim.Rendering;

namespace DroneSeal.Sim.Teaching;

/// <summary>An endless supply of pictures for teaching a detector, with what they show.</summary>
/// <remarks>A picture depends on the seed, its index and the machine's renderer, on nothing else. Taken in
/// the order of their indices they are quickest: some in a row are views of one layout. Not thread-safe;
/// several may work side by side.</remarks>
public sealed class TeachingFrames : IDisposable
{
    /// <summary>Share of the distance at which 5 % of contrast is left; what is farther is not taught: it
    /// cannot be seen.</summary>
    private const float SeenShareOfVisibility = 0.5f;

    private readonly TeachingOptions _options;
    private readonly ScenePainter _painter;
    private readonly List<SceneThing> _things = [];
    private readonly GroundTruth _truth = new();
    private TeachingScene? _scene;
    private long _sceneNumber = -1;

    /// <summary>Starts the renderer; takes about a second.</summary>
    /// <exception cref="ArgumentException">The options cannot be used.</exception>
    /// <exception cref="DroneSeal.Gles.GlesException">There is no OpenGL ES 3 here.</exception>
    public TeachingFrames(TeachingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.Join(" ", options.Problems()) is { Length: > 0 } problems)
        {
            throw new ArgumentException(problems, nameof(options));
        }
        _options = options;
        _painter = new ScenePainter(options.WidthPixels, options.HeightPixels, options.PreferSoftware);
    }

    /// <summary>What the picture drawn last was taken of, seen or not.</summary>
    public IReadOnlyList<PlacedObstacle> Scene => _scene?.Obstacles ?? [];

    /// <summary>Draws one picture.</summary>
    /// <param name="index">Which, from zero.</param>
    /// <param name="into">Filled: pixels, size, number, name.</param>
    /// <param name="boxes">Replaced by what the picture shows.</param>
    public void Render(long index, Frame into, List<TaughtBox> boxes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(boxes);
        using var scope = _painter.Enter();
        SetUp(index / _options.ViewsEachScene);
        var view = TeachingView.Draw(_options, _scene!, _things, index);
        _painter.Draw(view, _things, into);
        _painter.Truth(view, _truth, isOfPicture: true);
        into.Name = $"teaching-{_options.Seed}-{index:D7}";
        boxes.Clear();
        boxes.AddRange(_truth.Boxes.Select(Taught).OfType<TaughtBox>());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (_painter.Enter())
        {
            Clear();
        }
        _painter.Dispose();
    }

    private void SetUp(long number)
    {
        if (number == _sceneNumber)
        {
            return;
        }
        Clear();
        _sceneNumber = number;
        _scene = new TeachingScene(_options, (ulong)number);
        _things.AddRange(_scene.Obstacles.Select(_painter.Make));
        _painter.Show(_scene.Light, _scene.Ground, _scene.Horizon, _scene.Seed);
    }

    private void Clear()
    {
        _things.ForEach(thing => thing.Dispose());
        _things.Clear();
    }

    private TaughtBox? Taught(GroundTruthBox box)
    {
        var name = TeachingClasses.NameOf(_things[box.Row].Obstacle.Kind);
        var isPlain = name is not null && box.VisibleShare >= _options.LeastVisibleShare &&
            box.Visible.Height >= _options.LeastHeightPixels &&
            box.Visible.Width >= _options.LeastHeightPixels * 0.5f &&
            box.RangeMeters <= _scene!.Light.VisibilityMeters * SeenShareOfVisibility;
        return isPlain ? new TaughtBox(name!, box.Visible, box.VisibleShare, box.RangeMeters) : null;
    }
}
