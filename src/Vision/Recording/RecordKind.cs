namespace DroneSeal.Vision.Recording;

/// <summary>What a record of a recording holds. Numbers are on disk: never renumbered.</summary>
internal enum RecordKind : byte
{
    /// <summary>What the flight was; the first of every segment.</summary>
    Header = 1,

    /// <summary>Bytes of an adapter set.</summary>
    Set = 2,

    /// <summary>Which sets are in use, and the names of the classes.</summary>
    Tables = 3,

    /// <summary>A picture with what was known and decided.</summary>
    Frame = 4,

    /// <summary>Something that happened between pictures.</summary>
    Event = 5,
}
