namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers about one parameter.</summary>
public abstract class OptimizerState
{
    /// <summary>The parameter.</summary>
    protected Parameter _parameter;

    /// <summary>State for one parameter.</summary>
    protected OptimizerState(Parameter parameter)
    {
        _parameter = parameter;
    }

    /// <summary>Copies another parameter's state.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>Begins anew.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Moves the state to a device.</summary>
    public virtual void to(torch.Device device)
    {
    }
}
