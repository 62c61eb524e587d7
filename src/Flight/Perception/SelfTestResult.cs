namespace DroneSeal.Flight;

/// <summary>How the detector's test of itself went, as vision tells it. Only a passed one may fly.</summary>
public enum SelfTestResult
{
    /// <summary>Vision has not told yet.</summary>
    NotTold,

    /// <summary>It answers the known input as it should.</summary>
    Passed,

    /// <summary>It does not.</summary>
    Failed,
}
