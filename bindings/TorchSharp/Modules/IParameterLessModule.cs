namespace TorchSharp.Modules;

/// <summary>Marks a module with nothing to learn or to save.</summary>
#pragma warning disable CA1040 // The package's own mark.
public interface IParameterLessModule
#pragma warning restore CA1040
{
}
