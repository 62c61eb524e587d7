namespace DroneSeal.Sim;

/// <summary>What is overhead.</summary>
public enum SkyKind
{
    /// <summary>Blue, with few clouds and hard shadows.</summary>
    Clear,

    /// <summary>Blue between white clouds.</summary>
    Cloudy,

    /// <summary>Grey all over, no shadows.</summary>
    Overcast,

    /// <summary>The sun is down or nearly so; dim and blue.</summary>
    Dusk,

    /// <summary>A low sun in an orange sky.</summary>
    Sunset,
}
