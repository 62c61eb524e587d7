using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Measures one picture with the card and the frozen boxes, and raises places by a
/// calibration.</summary>
internal sealed class PictureReview
{
    private readonly ObstacleCard _card;
    private readonly CardCritic _cardCritic;
    private readonly ObjectnessCritic _objectness;
    private readonly BoxVote _vote = new();
    private readonly List<PixelBox> _things = [];
    private Letterbox _letterbox;

    internal PictureReview(ObstacleCard card, int inputSize, IReadOnlyList<string> classNames)
    {
        _card = card;
        _cardCritic = new CardCritic(card, inputSize);
        _objectness = new ObjectnessCritic(card, classNames);
    }

    /// <summary>The boxes of the last picture.</summary>
    internal Candidates Candidates { get; } = new();

    /// <summary>Measures a picture.</summary>
    /// <param name="inputBgr">The letterboxed picture.</param>
    /// <param name="features">What the frozen trunk says of it.</param>
    /// <param name="isInFlight">Whether colours alone may propose places too. A picture in a folder keeps to the frozen
    /// boxes: that is what the calibration for pictures was fitted on.</param>
    internal void Look(ReadOnlySpan<byte> inputBgr, FrozenFeatures features, bool isInFlight)
    {
        _letterbox = features.Letterbox;
        _cardCritic.Look(inputBgr, _letterbox.ContentWidth, _letterbox.ContentHeight);
        ObjectnessCritic.Propose(features, _cardCritic, Candidates);
        _things.Clear();
        if (isInFlight)
        {
            _things.AddRange(_cardCritic.Things(_letterbox.ContentWidth, _letterbox.ContentHeight));
            PartProposals.Add(_things, features, Candidates);
        }

        for (var i = 0; i < Candidates.Count; i++)
        {
            _cardCritic.Measure(Candidates.Boxes[i], Candidates.Rules(i));
        }

        _objectness.Measure(features, Candidates);
    }

    /// <summary>Places of the picture, strongest first; in flight they lie on the coloured things that they mean.</summary>
    internal IReadOnlyList<RaisedBox> Raise(CriticCalibration calibration)
    {
        var raised = _vote.Raise(Candidates, calibration, _card, _letterbox.ContentWidth, _letterbox.ContentHeight);
        return _things.Count == 0 ? raised : PartProposals.Snap(raised, _things, _card.WidthOverHeight);
    }

    internal string Describe(RaisedBox raised) => _cardCritic.Describe(Candidates.Boxes[raised.Candidate]);
}
