namespace DroneSeal.Mavlink.Messages;

/// <summary>The frame of coordinates. MAV_FRAME of the definitions.</summary>
public enum MavFrame : byte
{
    /// <summary>MAV_FRAME_GLOBAL.</summary>
    Global = 0,

    /// <summary>MAV_FRAME_LOCAL_NED.</summary>
    LocalNed = 1,

    /// <summary>MAV_FRAME_MISSION.</summary>
    Mission = 2,

    /// <summary>MAV_FRAME_GLOBAL_RELATIVE_ALT.</summary>
    GlobalRelativeAlt = 3,

    /// <summary>MAV_FRAME_LOCAL_ENU.</summary>
    LocalEnu = 4,

    /// <summary>MAV_FRAME_GLOBAL_INT.</summary>
    GlobalInt = 5,

    /// <summary>MAV_FRAME_GLOBAL_RELATIVE_ALT_INT.</summary>
    GlobalRelativeAltInt = 6,

    /// <summary>MAV_FRAME_LOCAL_OFFSET_NED.</summary>
    LocalOffsetNed = 7,

    /// <summary>MAV_FRAME_BODY_NED.</summary>
    BodyNed = 8,

    /// <summary>MAV_FRAME_BODY_OFFSET_NED.</summary>
    BodyOffsetNed = 9,

    /// <summary>MAV_FRAME_GLOBAL_TERRAIN_ALT.</summary>
    GlobalTerrainAlt = 10,

    /// <summary>MAV_FRAME_GLOBAL_TERRAIN_ALT_INT.</summary>
    GlobalTerrainAltInt = 11,

    /// <summary>MAV_FRAME_BODY_FRD.</summary>
    BodyFrd = 12,

    /// <summary>MAV_FRAME_LOCAL_FRD.</summary>
    LocalFrd = 20,

    /// <summary>MAV_FRAME_LOCAL_FLU.</summary>
    LocalFlu = 21,
}
