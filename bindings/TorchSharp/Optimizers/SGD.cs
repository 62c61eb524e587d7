using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Steps along the gradient, perhaps with momentum; the rule of <c>torch.optim.SGD</c>.</summary>
    public partial class SGD : OptimizerHelper, optim.IMomentum
    {
        /// <summary>An optimizer of one group.</summary>
        public SGD(
            IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : this(
                [new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
        {
        }

        /// <summary>An optimizer of several groups.</summary>
        /// <exception cref="ArgumentException">A number is out of its range.</exception>
        public SGD(
            IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false)
        {
            if (lr < 0)
            {
                throw new ArgumentException($"Invalid learning rate: {lr}");
            }

            if (momentum < 0)
            {
                throw new ArgumentException($"Invalid momentum value: {momentum}");
            }

            if (weight_decay < 0)
            {
                throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");
            }

            if (nesterov && (momentum <= 0 || dampening != 0))
            {
                throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening");
            }

            _defaults = new Options
            {
                LearningRate = lr,
                InitialLearningRate = lr,
                momentum = momentum,
                dampening = dampening,
                weight_decay = weight_decay,
                nesterov = nesterov,
                maximize = maximize,
            };
            foreach (var group in parameters)
            {
                add_param_group(group);
            }
        }

        /// <inheritdoc/>
        public double Momentum
        {
            get => ((Options)_defaults).momentum!.Value;
            set => ((Options)_defaults).momentum = value;
        }

        /// <inheritdoc/>
        public override void add_param_group(Modules.ParamGroup param_group)
        {
            var options = (Options?)param_group.Options ?? new Options();
            options.FillFrom((Options)_defaults);
            param_group.Options = options;
            _parameter_groups.Add(param_group);
            foreach (var parameter in param_group.Parameters)
            {
                SetState(parameter, new State(parameter), options);
            }
        }

        /// <inheritdoc/>
        public override Tensor? step(Func<Tensor>? closure = null) => _step<Modules.ParamGroup>(StepGroup, closure);

        private void StepGroup(Modules.ParamGroup group)
        {
            var options = (Options)group.Options;
            Scalar rate = options.maximize == true ? options.LearningRate!.Value : -options.LearningRate!.Value;
            foreach (var parameter in group.Parameters)
            {
                if (parameter.grad is { } grad)
                {
                    _ = parameter.add_(Direction(parameter, grad, options), rate);
                }
            }
        }

        private Tensor Direction(Parameter parameter, Tensor grad, Options options)
        {
            if (options.weight_decay is { } decay && decay != 0)
            {
                grad = grad.add(parameter, decay);
            }

            if (options.momentum is not { } momentum || momentum == 0)
            {
                return grad;
            }

            var state = (State)StateOf(parameter);
            if (state.momentum_buffer is null)
            {
                state.momentum_buffer = grad.clone().detach().DetachFromDisposeScope();
            }
            else
            {
                _ = state.momentum_buffer.mul_(momentum).add_(grad, 1 - options.dampening!.Value);
            }

            return options.nesterov == true ? grad.add(state.momentum_buffer, momentum) : state.momentum_buffer;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Steps along the gradient, perhaps with momentum.</summary>
            public static Modules.SGD SGD(
                IEnumerable<Modules.Parameter> parameters,
                double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false)
            {
                return new Modules.SGD(
                    parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
            }

            /// <summary>Steps along the gradient, perhaps with momentum.</summary>
            public static Modules.SGD SGD(
                IEnumerable<(string name, Modules.Parameter parameter)> parameters,
                double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false)
            {
                return new Modules.SGD(
                    parameters.Select(item => item.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);
            }

            /// <summary>Steps along the gradient, perhaps with momentum.</summary>
            public static Modules.SGD SGD(
                IEnumerable<Modules.SGD.ParamGroup> parameters,
                double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false)
            {
                return new Modules.SGD(
                    parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
            }
        }
    }
}
