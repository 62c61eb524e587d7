namespace DroneSeal.SelfEdit;

/// <summary>What a folder of pictures is for in a fit.</summary>
public enum FitRole
{
    /// <summary>Holds labelled objects; fitted on and scored by folds of scenes.</summary>
    Labelled,

    /// <summary>Holds none of the class; fitted on and scored.</summary>
    Without,

    /// <summary>Holds none of the class; scored only.</summary>
    ScoredOnly,
}
