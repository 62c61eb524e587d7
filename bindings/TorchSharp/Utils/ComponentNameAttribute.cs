namespace TorchSharp.Utils;

/// <summary>Names a field's component in the state dictionary, where the field's own name will not do.</summary>
[AttributeUsage(AttributeTargets.All)]
#pragma warning disable CA1813 // The package leaves it open.
public class ComponentNameAttribute : Attribute
#pragma warning restore CA1813
{
    /// <summary>The component's name.</summary>
    public string? Name { get; set; }
}
