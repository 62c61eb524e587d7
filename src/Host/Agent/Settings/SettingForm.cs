namespace DroneSeal.Host.Agent;

/// <summary>What the value of a key is.</summary>
internal enum SettingForm
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number without a fraction.</summary>
    Whole,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>A list of numbers without fractions.</summary>
    Wholes,

    /// <summary>A section of its own.</summary>
    Section,
}
