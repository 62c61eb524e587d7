using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>Whether flight may believe what vision tells: by the golden frame, and by whether the answers to each
/// picture are numbers. A network that gives none sees nothing, which must not pass for free space.</summary>
/// <remarks>Not thread-safe; the frame path owns it.</remarks>
internal sealed class SightCheck
{
    private readonly Detector _detector;
    private readonly float _minScore;
    private readonly Action<string> _tell;
    private bool _isFinite = true;
    private bool _wasLeftOut;
    private string _goldenProblem = "";

    /// <summary>Looks at the golden frame: each start shows anew that this process, on this device, sees what it
    /// should.</summary>
    /// <param name="detector">Stays the caller's.</param>
    /// <param name="minScore">Lowest score of a box, 0..1.</param>
    /// <param name="tell">Gets a sentence when something is wrong.</param>
    internal SightCheck(Detector detector, float minScore, Action<string> tell)
    {
        (_detector, _minScore, _tell) = (detector, minScore, tell);
        LookAtGolden();
    }

    /// <summary>How the last look at the golden frame went.</summary>
    internal SelfTestResult Golden =>
        _goldenProblem.Length == 0 ? SelfTestResult.Passed : SelfTestResult.Failed;

    /// <summary>What is wrong, in words; empty where nothing is.</summary>
    internal string Problem => _isFinite ? _goldenProblem : "the network's answers are no numbers";

    /// <summary>Pictures whose answers were no numbers.</summary>
    internal long NoNumbers { get; private set; }

    /// <summary>Pictures that the active adapters alone answered with no numbers, and that the released ones saw.</summary>
    internal long LeftOut { get; private set; }

    /// <summary>A set was swapped in. On the ground there is time to see whether the core, as it lies packed in this
    /// process or on its device, still answers as it should: nobody can hash it there.</summary>
    /// <param name="at">Where the vehicle is; null where that is not known, which may be in the air.</param>
    internal void NoteSwap(in VehicleState? at)
    {
        if (at is { } known && !AgentVision.IsAirborne(known))
        {
            LookAtGolden();
        }
    }

    /// <summary>Judges the picture that was looked at last, and tells flight how the self-test stands by it.</summary>
    /// <returns>False where its answers are no numbers: then nothing may be told of it, so that flight holds by the
    /// pictures' age too.</returns>
    internal bool Passes(ObstacleRingWriter ring)
    {
        var wasFinite = _isFinite;
        _isFinite = _detector.IsFinite;
        ring.SelfTest = _isFinite ? Golden : SelfTestResult.Failed;
        NoteLeftOut();
        if (_isFinite)
        {
            return true;
        }

        NoNumbers++;
        if (wasFinite)
        {
            _tell($"{Problem}: flight is told nothing");
        }

        return false;
    }

    private void NoteLeftOut()
    {
        LeftOut += _detector.IsActiveLeftOut ? 1 : 0;
        if (_detector.IsActiveLeftOut && !_wasLeftOut)
        {
            _tell("the adapters in use answer with what is no number: the released ones fly; take the last edit back");
        }

        _wasLeftOut = _detector.IsActiveLeftOut;
    }

    private void LookAtGolden()
    {
        var fault = GoldenFrame.Fault(_detector, GoldenFrame.SeeBase(_detector, _minScore));
        _goldenProblem = fault is null ? "" : $"the golden frame: {fault}";
        if (fault is not null)
        {
            _tell(_goldenProblem);
        }
    }
}
