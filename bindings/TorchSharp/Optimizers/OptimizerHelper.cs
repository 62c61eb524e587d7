using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>What the optimizers share: groups, state by parameter, and the frame of a step.</summary>
public abstract class OptimizerHelper : Optimizer
{
    private readonly Dictionary<Parameter, OptimizerState> _states = new(ReferenceEqualityComparer.Instance);

    /// <summary>Options of groups that name none.</summary>
    protected OptimizerOptions _defaults = new();

    private protected OptimizerHelper()
    {
    }

    /// <inheritdoc/>
    public override void zero_grad()
    {
        foreach (var parameter in parameters())
        {
            using var grad = parameter.grad;
            _ = grad?.zero_();
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

    /// <summary>Moves the state to a device.</summary>
    public void to(Device device)
    {
        foreach (var state in _states.Values)
        {
            state.to(device);
        }
    }

    /// <inheritdoc/>
    public override void add_param_group(ParamGroup param_group) => _parameter_groups.Add(param_group);

    /// <summary>Runs a rule on every group, without recording gradients and in a scope of its own.</summary>
    protected Tensor? _step<T>(Action<T> body, Func<Tensor>? loss_closure = null)
        where T : ParamGroup
    {
        Tensor? loss = null;
        if (loss_closure is not null)
        {
            using var recording = enable_grad();
            loss = loss_closure();
        }

        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        foreach (var group in _parameter_groups)
        {
            body((T)group);
        }

        return loss;
    }

    private protected override void FreeState()
    {
        foreach (var state in _states.Values)
        {
            (state as IDisposable)?.Dispose();
        }

        _states.Clear();
    }

    private protected override OptimizerState StateOf(Parameter parameter) => _states[parameter];

    private protected void SetState(Parameter parameter, OptimizerState state, OptimizerOptions options)
    {
        _states[parameter] = state;
        state.Initialize(options);
    }
}
