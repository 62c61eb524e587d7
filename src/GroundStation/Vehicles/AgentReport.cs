using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>The newest of what the agent (the companion computer that flies the detector) says.</summary>
internal sealed class AgentReport
{
    /// <summary>Most edits kept for showing.</summary>
    internal const int MostEdits = 32;

    private readonly List<EditOutcome> _edits = new(MostEdits + 1);
    private NamedValueFloat _power;
    private bool _hasPower;

    /// <summary>What the editor does; null until it said.</summary>
    internal EditorState? Editor { get; private set; }

    /// <summary>When the editor last said so.</summary>
    internal TimeSpan EditorAt { get; private set; }

    /// <summary>What the detector sees; null until it said.</summary>
    internal VisionState? Vision { get; private set; }

    /// <summary>When the detector last said so.</summary>
    internal TimeSpan VisionAt { get; private set; }

    /// <summary>How the computer does; null until it said.</summary>
    internal OnboardComputerStatus? Computer { get; private set; }

    /// <summary>What the computer draws, watts; null where it cannot tell.</summary>
    internal float? PowerWatts => _hasPower ? _power.Value : null;

    /// <summary>The last edits that were heard of, by rising number.</summary>
    internal IReadOnlyList<EditOutcome> Edits => _edits;

    /// <summary>The agent's own word for its state.</summary>
    internal MavState State { get; private set; }

    /// <summary>The agent's version; null until it was asked for.</summary>
    internal AutopilotVersion? Version { get; private set; }

    internal void Take(in Heartbeat heartbeat) => State = heartbeat.SystemStatus;

    /// <summary>Takes a frame of the agent.</summary>
    /// <returns>Whether it was one that only an agent sends.</returns>
    internal bool Take(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out EditorState editor))
        {
            (Editor, EditorAt) = (editor, now);
            return true;
        }

        if (frame.TryRead(out VisionState vision))
        {
            (Vision, VisionAt) = (vision, now);
            return true;
        }

        if (frame.TryRead(out EditOutcome outcome))
        {
            Add(outcome);
            return true;
        }

        if (frame.TryRead(out OnboardComputerStatus computer))
        {
            Computer = computer;
        }
        else if (frame.TryRead(out AutopilotVersion version))
        {
            Version = version;
        }
        else if (frame.TryRead(out NamedValueFloat named) && named.Name.ToString() == "power_w")
        {
            (_power, _hasPower) = (named, float.IsFinite(named.Value));
        }

        return false;
    }

    private void Add(in EditOutcome outcome)
    {
        var at = _edits.Count;
        while (at > 0 && _edits[at - 1].EditId >= outcome.EditId)
        {
            at--;
        }

        if (at < _edits.Count && _edits[at].EditId == outcome.EditId)
        {
            _edits[at] = outcome;
            return;
        }

        _edits.Insert(at, outcome);
        if (_edits.Count > MostEdits)
        {
            _edits.RemoveAt(0);
        }
    }
}
