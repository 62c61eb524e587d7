namespace DroneSeal.SelfEdit;

/// <summary>What is measured of a finding in flight. Larger always speaks for the obstacle; zero says
/// nothing.</summary>
public enum SceneRule
{
    /// <summary>Not lower than the card says, by its foot on the ground.</summary>
    TallEnough,

    /// <summary>Not taller than the card says, nor in the air.</summary>
    LowEnough,

    /// <summary>Plainly as tall as the card says.</summary>
    RightHeight,

    /// <summary>The detector's name for it needs another height: a "tree" of 0.7 m.</summary>
    NameMisfits,

    /// <summary>No confident name from the detector that its height fits.</summary>
    NoFittingName,

    /// <summary>The detector did not keep to one fitting name along the track.</summary>
    NameWavers,

    /// <summary>What the critics made of the same place before.</summary>
    SeenAgain,

    /// <summary>The box is where the places seen before say.</summary>
    SameBox,

    /// <summary>The place was not found empty where it had to show.</summary>
    NeverAbsent,

    /// <summary>A range sensor sees something there, and not nothing.</summary>
    RangeAgrees,
}
