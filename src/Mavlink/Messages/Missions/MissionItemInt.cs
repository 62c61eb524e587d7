namespace DroneSeal.Mavlink.Messages;

/// <summary>One item of a mission.</summary>
[MavlinkMessage(73, "MISSION_ITEM_INT")]
public partial record struct MissionItemInt
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>Counts up.</summary>
    public ushort Seq;

    /// <summary>Frame of the coordinates.</summary>
    public MavFrame Frame;

    /// <summary>Which command.</summary>
    public MavCommand Command;

    /// <summary>1 for the item in use; 0 otherwise.</summary>
    public byte Current;

    /// <summary>1: go on to the next by itself.</summary>
    public byte Autocontinue;

    /// <summary>By command.</summary>
    public float Param1;

    /// <summary>By command.</summary>
    public float Param2;

    /// <summary>By command.</summary>
    public float Param3;

    /// <summary>By command.</summary>
    public float Param4;

    /// <summary>Degrees north x 10,000,000, or metres x 10,000 in a local frame.</summary>
    public int X;

    /// <summary>Degrees east x 10,000,000, or metres x 10,000 in a local frame.</summary>
    public int Y;

    /// <summary>Altitude, metres.</summary>
    public float Z;

    /// <summary>What kind of mission.</summary>
    [MavlinkExtension]
    public MavMissionType MissionType;
}
