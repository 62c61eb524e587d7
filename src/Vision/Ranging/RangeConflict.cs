namespace DroneSeal.Vision;

/// <summary>Which ways to tell a range contradict each other by more than their deviations allow.</summary>
[Flags]
public enum RangeConflict
{
    /// <summary>None do.</summary>
    None = 0,

    /// <summary>Farther by the class's size than by ground or sensor: the thing is smaller than its
    /// name.</summary>
    SmallerThanClass = 1,

    /// <summary>Nearer by the class's size than by ground or sensor: larger than its name, or its lower end
    /// does not stand on the ground or is hidden.</summary>
    LargerThanClass = 2,

    /// <summary>Height and width do not go together for the class.</summary>
    WrongProportions = 4,
}
