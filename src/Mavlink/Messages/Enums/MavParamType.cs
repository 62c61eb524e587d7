namespace DroneSeal.Mavlink.Messages;

/// <summary>The type of a parameter. MAV_PARAM_TYPE of the definitions.</summary>
public enum MavParamType : byte
{
    /// <summary>MAV_PARAM_TYPE_UINT8.</summary>
    Uint8 = 1,

    /// <summary>MAV_PARAM_TYPE_INT8.</summary>
    Int8 = 2,

    /// <summary>MAV_PARAM_TYPE_UINT16.</summary>
    Uint16 = 3,

    /// <summary>MAV_PARAM_TYPE_INT16.</summary>
    Int16 = 4,

    /// <summary>MAV_PARAM_TYPE_UINT32.</summary>
    Uint32 = 5,

    /// <summary>MAV_PARAM_TYPE_INT32.</summary>
    Int32 = 6,

    /// <summary>MAV_PARAM_TYPE_UINT64.</summary>
    Uint64 = 7,

    /// <summary>MAV_PARAM_TYPE_INT64.</summary>
    Int64 = 8,

    /// <summary>MAV_PARAM_TYPE_REAL32.</summary>
    Real32 = 9,

    /// <summary>MAV_PARAM_TYPE_REAL64.</summary>
    Real64 = 10,
}
