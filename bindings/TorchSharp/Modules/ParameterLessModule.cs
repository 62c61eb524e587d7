namespace TorchSharp.Modules;

/// <summary>A module with nothing to learn or to save.</summary>
public abstract class ParameterLessModule<T1, TResult> : torch.nn.Module<T1, TResult>, IParameterLessModule
{
    /// <summary>Names the module.</summary>
    protected ParameterLessModule(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true)
    {
        throw new InvalidOperationException(
            "Cannot register a buffer on a module that is declared 'parameter-less.'");
    }

    /// <inheritdoc/>
    public override void register_parameter(string name, Parameter param)
    {
        throw new InvalidOperationException(
            "Cannot register a parameter on a module that is declared 'parameter-less.'");
    }
}
