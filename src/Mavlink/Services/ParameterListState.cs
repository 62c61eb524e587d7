namespace DroneSeal.Mavlink;

/// <summary>How reading all parameters stands.</summary>
public enum ParameterListState
{
    /// <summary>Not asked for.</summary>
    Idle,

    /// <summary>Under way.</summary>
    Reading,

    /// <summary>Every one has come.</summary>
    Complete,

    /// <summary>Some never came, however often asked for.</summary>
    Incomplete,
}
