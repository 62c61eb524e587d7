namespace TorchSharp;

/// <summary>Padding in words.</summary>
public enum Padding
{
    /// <summary>None.</summary>
    Valid = 0,

    /// <summary>So much that the output has the size of the input.</summary>
    Same = 1,
}
