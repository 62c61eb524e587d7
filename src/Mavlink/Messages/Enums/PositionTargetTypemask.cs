namespace DroneSeal.Mavlink.Messages;

/// <summary>Which fields of a target are ignored. POSITION_TARGET_TYPEMASK of the definitions.</summary>
[Flags]
public enum PositionTargetTypemask : ushort
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>POSITION_TARGET_TYPEMASK_X_IGNORE.</summary>
    XIgnore = 0x1,

    /// <summary>POSITION_TARGET_TYPEMASK_Y_IGNORE.</summary>
    YIgnore = 0x2,

    /// <summary>POSITION_TARGET_TYPEMASK_Z_IGNORE.</summary>
    ZIgnore = 0x4,

    /// <summary>POSITION_TARGET_TYPEMASK_VX_IGNORE.</summary>
    VxIgnore = 0x8,

    /// <summary>POSITION_TARGET_TYPEMASK_VY_IGNORE.</summary>
    VyIgnore = 0x10,

    /// <summary>POSITION_TARGET_TYPEMASK_VZ_IGNORE.</summary>
    VzIgnore = 0x20,

    /// <summary>POSITION_TARGET_TYPEMASK_AX_IGNORE.</summary>
    AxIgnore = 0x40,

    /// <summary>POSITION_TARGET_TYPEMASK_AY_IGNORE.</summary>
    AyIgnore = 0x80,

    /// <summary>POSITION_TARGET_TYPEMASK_AZ_IGNORE.</summary>
    AzIgnore = 0x100,

    /// <summary>POSITION_TARGET_TYPEMASK_FORCE_SET.</summary>
    ForceSet = 0x200,

    /// <summary>POSITION_TARGET_TYPEMASK_YAW_IGNORE.</summary>
    YawIgnore = 0x400,

    /// <summary>POSITION_TARGET_TYPEMASK_YAW_RATE_IGNORE.</summary>
    YawRateIgnore = 0x800,
}
