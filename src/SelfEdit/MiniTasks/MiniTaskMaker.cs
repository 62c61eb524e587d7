using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Makes mini-tasks of a picture: paints views, takes them through the trunk, cuts windows.</summary>
/// <remarks>The trunk runs once a view; the picture's own features are those the frame path has computed already.</remarks>
internal sealed class MiniTaskMaker
{
    private readonly LearnOptions _options;
    private readonly IFeaturizer _featurizer;
    private readonly AnchorGrid _grid;
    private readonly WindowCutter _cutter;
    private readonly ViewPainter _painter;
    private readonly ColourReader _reader;
    private readonly FrozenFeatures _features;
    private readonly bool _keepsCrops;
    private int _made;

    /// <summary>A maker that paints and featurizes views of this size.</summary>
    /// <param name="options">Usable settings.</param>
    /// <param name="featurizer">Takes views through the trunk.</param>
    /// <param name="keepsCrops">Whether mini-tasks carry their evidence, for a store.</param>
    internal MiniTaskMaker(LearnOptions options, IFeaturizer featurizer, bool keepsCrops = false)
    {
        _keepsCrops = keepsCrops;
        _options = options;
        _featurizer = featurizer;
        _grid = new(featurizer.InputSize);
        _cutter = new(_grid);
        _painter = new(featurizer.InputSize);
        _reader = new(featurizer.InputSize);
        _features = new(featurizer.InputSize);
    }

    /// <summary>The mini-tasks of one picture.</summary>
    /// <param name="frame">The picture and its features.</param>
    /// <param name="verdict">What is taught and what is doubted.</param>
    /// <param name="isHeldBack">Whether the gate gets them; then the mirrored picture is the only other view.</param>
    internal IReadOnlyList<MiniTask> Make(FeatureFrame frame, PictureVerdict verdict, bool isHeldBack)
    {
        if (verdict.Taught.Count == 0 && !verdict.TeachesSilence)
        {
            return [];
        }

        var objects = verdict.Taught.Select(_ => new List<WindowSample>()).ToList();
        var places = new List<WindowSample>();
        var extra = verdict.Taught.Count == 0 ? 0 : isHeldBack ? 1 : _options.MiniTasks.ExtraViews;
        foreach (var number in ViewNumbers(frame, extra))
        {
            var random = new Random(unchecked((_options.Seed * 7919) + ((int)frame.Id.Value * 31) + number));
            var view = PictureView.Numbered(number, _grid.InputSize, random);
            CutView(frame, verdict, number, view, objects, places);
        }

        var tasks = new List<MiniTask>();
        for (var i = 0; i < objects.Count; i++)
        {
            if (objects[i].Count > 0)
            {
                tasks.Add(ObjectTask(frame, verdict, i, objects[i], isHeldBack));
            }
        }

        tasks.AddRange(places.Select(place => NothingTask(frame, place, isHeldBack)));
        return tasks;
    }

    private IEnumerable<int> ViewNumbers(FeatureFrame frame, int extra)
    {
        if (extra == 1)
        {
            return [0, 1];
        }

        var numbers = Enumerable.Range(1, 7).ToArray();
        new Random(unchecked((_options.Seed * 104_729) + (int)frame.Id.Value)).Shuffle(numbers);
        return numbers.Take(extra).Prepend(0);
    }

    private void CutView(
        FeatureFrame frame, PictureVerdict verdict, int number, PictureView view,
        List<List<WindowSample>> objects, List<WindowSample> places)
    {
        var (features, picture) = (frame.Features, frame.InputBgr);
        if (number != 0)
        {
            (features, picture) = (_features, _painter.Paint(frame.InputBgr, view));
            _featurizer.Run(picture, features);
        }

        var colours = PictureColours.Of(_grid, features, picture, _reader);

        var seen = ViewLabels.Of(verdict, view, _grid.InputSize, _options.MiniTasks);
        var targets = TargetAssigner.Assign(_grid, features, seen.Labels, seen.Doubted);
        var origin = number == 0 ? frame.Name : $"{frame.Name} view {number}";
        for (var i = 0; i < seen.Findings.Count; i++)
        {
            var box = seen.Labels[i].Box;
            objects[seen.Findings[i]].Add(_cutter.Cut(features, targets, colours, box.CentreX, box.CentreY, i, origin));
        }

        var hardPlaces = verdict.TeachesSilence ? _options.MiniTasks.HardPlaces : 0;
        foreach (var anchor in HotPlaces.Find(_grid, features, targets, hardPlaces))
        {
            var (x, y) = _grid.CentreOf(anchor);
            places.Add(_cutter.Cut(features, targets, colours, x, y, -1, origin));
        }
    }

    private MiniTask ObjectTask(
        FeatureFrame frame, PictureVerdict verdict, int index, List<WindowSample> views, bool isHeldBack)
    {
        var finding = verdict.Taught[index];
        return new()
        {
            Number = _made++,
            Picture = frame.Name,
            Kind = MiniTaskKind.Object,
            Box = finding.Box,
            Said = finding.Said,
            Evidence = finding.Evidence,
            Probability = finding.Probability,
            IsCorrupt = verdict.IsCorrupt[index],
            IsHeldBack = isHeldBack,
            Views = views,
            Recognition = RecognitionSample.OfObject(_grid, frame.Features, finding.Box),
            Crop = _keepsCrops ? EvidenceCrop.Encode(frame.InputBgr, _grid.InputSize, finding.Box) : null,
        };
    }

    private MiniTask NothingTask(FeatureFrame frame, WindowSample place, bool isHeldBack)
    {
        var window = place.Windows[0];
        var (left, top) = (window.Column * window.Stride, window.Row * window.Stride);
        return new()
        {
            Number = _made++,
            Picture = frame.Name,
            Kind = MiniTaskKind.Nothing,
            Box = new PixelBox(left, top, left + (window.Width * window.Stride), top + (window.Height * window.Stride)),
            Said = null,
            Evidence = [new("objectness", 0, "the frozen network sees something; no critic agrees")],
            Probability = 1,
            IsCorrupt = false,
            IsHeldBack = isHeldBack,
            Views = [place],
        };
    }
}
