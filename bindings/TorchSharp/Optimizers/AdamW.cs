using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Adam with decoupled weight decay; the rule of <c>torch.optim.AdamW</c>.</summary>
    public partial class AdamW : OptimizerHelper, optim.IBetas
    {
        /// <summary>An optimizer of one group.</summary>
        public AdamW(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : this(
                [new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
        {
        }

        /// <summary>An optimizer of several groups.</summary>
        /// <exception cref="ArgumentException">A number is out of its range.</exception>
        public AdamW(
            IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        {
            Refuse(lr < 0, $"Invalid learning rate: {lr}");
            Refuse(eps < 0, $"Invalid ε: {eps}");
            Refuse(beta1 is < 0 or >= 1, $"Invalid beta1: {beta1}");
            Refuse(beta2 is < 0 or >= 1, $"Invalid beta2: {beta2}");
            Refuse(weight_decay < 0, $"Invalid weight_decay value: {weight_decay}");
            _defaults = new Options
            {
                LearningRate = lr,
                InitialLearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
                amsgrad = amsgrad,
                maximize = maximize,
            };
            foreach (var group in parameters)
            {
                add_param_group(group);
            }
        }

        /// <inheritdoc/>
        public (double, double) Betas
        {
            get => (((Options)_defaults).beta1!.Value, ((Options)_defaults).beta2!.Value);
            set => (((Options)_defaults).beta1, ((Options)_defaults).beta2) = (value.Item1, value.Item2);
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

        private static void Refuse(bool isWrong, string message)
        {
            if (isWrong)
            {
                throw new ArgumentException(message);
            }
        }

        private void StepGroup(Modules.ParamGroup group)
        {
            var options = (Options)group.Options;
            foreach (var parameter in group.Parameters)
            {
                if (parameter.grad is { } grad)
                {
                    StepParameter(parameter, options.maximize == true ? grad.neg() : grad, options);
                }
            }
        }

        private void StepParameter(Parameter parameter, Tensor grad, Options options)
        {
            var state = (State)StateOf(parameter);
            var (beta1, beta2) = (options.beta1!.Value, options.beta2!.Value);
            var rate = options.LearningRate!.Value;
            state.step++;
            _ = parameter.mul_(1 - (rate * options.weight_decay!.Value));
            _ = state.exp_avg.mul_(beta1).add_(grad, 1 - beta1);
            _ = state.exp_avg_sq.mul_(beta2).addcmul_(grad, grad, 1 - beta2);
            var second = state.exp_avg_sq;
            if (state.max_exp_avg_sq is { } greatest)
            {
                using var old = greatest;
                second = state.max_exp_avg_sq = greatest.maximum(second).DetachFromDisposeScope();
            }

            var correction = Math.Sqrt(1 - Math.Pow(beta2, state.step));
            var divisor = second.sqrt().div_(correction).add_(options.eps!.Value);
            _ = parameter.addcdiv_(state.exp_avg, divisor, -rate / (1 - Math.Pow(beta1, state.step)));
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Adam with decoupled weight decay.</summary>
            public static Modules.AdamW AdamW(
                IEnumerable<Modules.Parameter> parameters,
                double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0,
                bool amsgrad = false, bool maximize = false)
            {
                return new Modules.AdamW(
                    parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
            }

            /// <summary>Adam with decoupled weight decay.</summary>
            public static Modules.AdamW AdamW(
                IEnumerable<(string name, Modules.Parameter parameter)> parameters,
                double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0,
                bool amsgrad = false, bool maximize = false)
            {
                return new Modules.AdamW(
                    parameters.Select(item => item.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
            }

            /// <summary>Adam with decoupled weight decay.</summary>
            public static Modules.AdamW AdamW(
                IEnumerable<Modules.AdamW.ParamGroup> parameters,
                double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0,
                bool amsgrad = false, bool maximize = false)
            {
                return new Modules.AdamW(
                    parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
            }
        }
    }
}
