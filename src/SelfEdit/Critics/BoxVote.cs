using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Turns many measured boxes into one box an object: the strongest ones, each averaged with those
/// around it.</summary>
internal sealed class BoxVote
{
    private const int MaxConsidered = 400;
    private const int MaxRaised = 60;
    private const float MinStrength = -7;
    private const float VoteOverlap = 0.7f;
    private const float SameOverlap = 0.5f;

    // A box that lies this far inside a stronger one is a part of it.
    private const float PartShare = 0.8f;

    private readonly List<int> _order = [];
    private readonly List<RaisedBox> _raised = [];
    private float[] _strengths = [];
    private bool[] _isTaken = [];

    /// <summary>Raises the places of one picture, strongest first.</summary>
    internal IReadOnlyList<RaisedBox> Raise(
        Candidates candidates, CriticCalibration calibration, ObstacleCard card, float width, float height)
    {
        Rank(candidates, calibration);
        _raised.Clear();
        for (var rank = 0; rank < _order.Count && _raised.Count < MaxRaised; rank++)
        {
            if (!_isTaken[rank])
            {
                var box = Vote(candidates, rank);
                var side = card.WidenSides * box.Width;
                box = new PixelBox(box.Left - side, box.Top, box.Right + side, box.Bottom)
                    .Clip(width, height);
                if (!IsRepeated(box))
                {
                    _raised.Add(new RaisedBox(box, _strengths[_order[rank]], _order[rank]));
                }
            }
        }

        return _raised;
    }

    private void Rank(Candidates candidates, CriticCalibration calibration)
    {
        if (_strengths.Length < candidates.Count)
        {
            _strengths = new float[candidates.Count];
        }

        _order.Clear();
        for (var i = 0; i < candidates.Count; i++)
        {
            _strengths[i] = calibration.Strength(candidates.Rules(i));
            if (_strengths[i] > MinStrength)
            {
                _order.Add(i);
            }
        }

        // Ties keep the order of the anchors: a review must come out the same every time.
        _order.Sort((one, other) =>
            _strengths[one] != _strengths[other]
                ? _strengths[other].CompareTo(_strengths[one])
                : one.CompareTo(other));
        if (_order.Count > MaxConsidered)
        {
            _order.RemoveRange(MaxConsidered, _order.Count - MaxConsidered);
        }

        _isTaken = _isTaken.Length < _order.Count ? new bool[MaxConsidered] : _isTaken;
        Array.Clear(_isTaken);
    }

    private PixelBox Vote(Candidates candidates, int rank)
    {
        var strongest = candidates.Boxes[_order[rank]];
        var (left, top, right, bottom, total) = (0f, 0f, 0f, 0f, 0f);
        for (var i = 0; i < _order.Count; i++)
        {
            var box = candidates.Boxes[_order[i]];
            var overlap = strongest.IoU(box);
            if (overlap >= VoteOverlap)
            {
                var weight = overlap * ObjectnessCritic.Sigmoid(_strengths[_order[i]]);
                (left, top) = (left + (weight * box.Left), top + (weight * box.Top));
                (right, bottom) = (right + (weight * box.Right), bottom + (weight * box.Bottom));
                total += weight;
            }

            _isTaken[i] |= overlap >= SameOverlap;
        }

        return new PixelBox(left / total, top / total, right / total, bottom / total);
    }

    private bool IsRepeated(in PixelBox box)
    {
        foreach (var stronger in _raised)
        {
            var isPart = box.Intersection(stronger.Box) >= PartShare * box.Area;
            if (isPart || box.IoU(stronger.Box) >= SameOverlap)
            {
                return true;
            }
        }

        return false;
    }
}
