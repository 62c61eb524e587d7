using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>How a layer forgets.</summary>
internal sealed partial class ObstacleLayer
{
    private const float DriftCapMeters = 1.5f;

    // Of the range in which free ground is believed.
    private const float FarPart = 1.25f;

    // A low thing hides nothing of what stands behind it at flight level.
    private void FillDepth(in VehicleState eye)
    {
        _depth.Begin(new Vector2(eye.PositionNed.X, eye.PositionNed.Y));
        for (var i = 0; i < Count; i++)
        {
            if (_obstacles[i].TopDown < eye.PositionNed.Z + 0.2f)
            {
                _depth.Cover(_obstacles[i].CentreNorthEast, _obstacles[i].RadiusMeters);
            }
        }
    }

    private void FadeUnseen(in VehicleState eye)
    {
        var seconds = (float)Math.Clamp((eye.At - _lastFrame).TotalSeconds, 0.0, 0.5);
        for (var i = 0; i < Count; i++)
        {
            if (_notes[i].IsSeenNow)
            {
                continue;
            }

            var known = _obstacles[i];
            var share = ShouldBeSeen(known, _notes[i].NearestMeters, eye);
            var unseen = share > 0f ? _options.UnseenInView / share : _options.UnseenOutOfView;
            var life = (float)unseen.TotalSeconds * (known.Sights < 3 ? 0.4f : 1f);
            if (known.SigmaMeters < DriftCapMeters)
            {
                // Of unequal steps, so that the sum over a second does not depend on the frame rate.
                var most = _notes[i].Standing.IsSure ? Standing.DriftSigma : float.PositiveInfinity;
                var drift = MathF.Min(most, known.Traits.DriftSigmaMeters) * MathF.Sqrt(seconds);
                _uncertainties[i] = _uncertainties[i].Grown(drift);
            }

            _obstacles[i] = known with
            {
                Confidence = known.Confidence * MathF.Exp(-seconds / life),
                SigmaMeters = _uncertainties[i].WorstSigma,
            };
        }
    }

    private float ShouldBeSeen(in MappedObstacle known, float nearestMeters, in VehicleState eye) =>
        _depth.IsHidden(known.CentreNorthEast, known.RadiusMeters)
            ? 0f
            : _view.Share(known, nearestMeters, eye);

    // What never was near and turns out to stand beyond the range that is believed comes in again when it is
    // nearer and better known: what is taken for near from afar and moved away would stay behind as a ghost.
    private void DropFaded(in VehicleState eye)
    {
        var here = new Vector2(eye.PositionNed.X, eye.PositionNed.Y);
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var face = FaceMeters(i, here);
            var wasMistaken = _notes[i].IsSeenNow
                && _notes[i].NearestMeters >= NearPart * _options.View.RangeMeters
                && face > FarPart * _options.View.RangeMeters;
            if (_obstacles[i].Confidence >= _options.LeastConfidence
                && face <= _options.KeepMeters
                && !wasMistaken)
            {
                Keep(i, kept++);
            }
        }

        Count = kept;
    }
}
