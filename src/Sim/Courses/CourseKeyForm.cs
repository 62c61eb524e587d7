namespace DroneSeal.Sim;

/// <summary>What the value of a key is.</summary>
internal enum CourseKeyForm
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>One number.</summary>
    Number,

    /// <summary>One number, or two as <c>[least, greatest]</c>.</summary>
    Range,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>One of some words, or a list of them to choose from.</summary>
    Choices,

    /// <summary>A section of its own, of the same name.</summary>
    Section,

    /// <summary>A list of sections.</summary>
    Sections,

    /// <summary>A list of pairs of numbers.</summary>
    Points,
}
