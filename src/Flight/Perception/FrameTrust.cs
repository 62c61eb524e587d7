namespace DroneSeal.Flight;

/// <summary>What a frame says about whether vision is alive.</summary>
public enum FrameTrust
{
    /// <summary>A new picture with a believable stamp.</summary>
    Fresh,

    /// <summary>The very pixels of an earlier frame: a frozen camera, whatever the stamp says.</summary>
    SamePicture,

    /// <summary>Captured later than now.</summary>
    FutureStamp,

    /// <summary>Captured not later than a frame before it.</summary>
    BackwardStamp,
}
