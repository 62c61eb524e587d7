namespace DroneSeal.Host.Agent;

/// <summary>What vision is about, so that its end can be laid to its adapter set or not.</summary>
internal enum VisionStage
{
    /// <summary>It is not up: loading the model and the set.</summary>
    Loading = 0,

    /// <summary>It is up, and no picture has come: no set was used.</summary>
    Waiting = 1,

    /// <summary>It has looked at a picture, or does.</summary>
    Looking = 2,

    /// <summary>The camera's driver hangs in a read.</summary>
    CameraHangs = 3,
}
