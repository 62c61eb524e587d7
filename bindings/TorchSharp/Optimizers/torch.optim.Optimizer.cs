using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Rules that turn gradients into steps.</summary>
    public static partial class optim
    {
        /// <summary>What has a learning rate.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate now.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate at the start.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>What has a momentum.</summary>
        public interface IMomentum
        {
            /// <summary>The momentum.</summary>
            double Momentum { get; set; }
        }

        /// <summary>What has two decay rates.</summary>
        public interface IBetas
        {
            /// <summary>The decay rates of the first and the second moment.</summary>
            (double, double) Betas { get; set; }
        }

        /// <summary>A rule that turns gradients into steps.</summary>
        public abstract partial class Optimizer : IDisposable
        {
            /// <summary>The groups of parameters, each with its own options.</summary>
            protected IList<ParamGroup> _parameter_groups = new List<ParamGroup>();

            private protected Optimizer()
            {
            }

            /// <summary>The groups of parameters, each with its own learning rate.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>Sets all gradients to zero.</summary>
            public virtual void zero_grad() => throw new NotImplementedException();

            /// <summary>Adds a group of parameters.</summary>
            public virtual void add_param_group(ParamGroup param_group) => throw new NotImplementedException();

            /// <summary>Takes one step along the gradients.</summary>
            /// <param name="closure">Computes the loss first, with gradients; may be null.</param>
            /// <returns>What the closure returned, or null.</returns>
            public virtual Tensor? step(Func<Tensor>? closure = null) => throw new NotImplementedException();

            /// <summary>What the optimizer remembers, group by group and parameter by parameter; the objects are its own.</summary>
            public virtual StateDictionary state_dict()
            {
                var dictionary = new StateDictionary();
                foreach (var group in _parameter_groups)
                {
                    dictionary.Options.Add(group.Options);
                    dictionary.State.AddRange(group.Parameters.Select(StateOf));
                }

                return dictionary;
            }

            /// <summary>All parameters of all groups.</summary>
            public virtual IEnumerable<Parameter> parameters() => throw new NotImplementedException();

            /// <inheritdoc/>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees the state; the parameters stay their owner's.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (disposing)
                {
                    FreeState();
                }
            }

            private protected virtual OptimizerState StateOf(Parameter parameter) =>
                throw new NotImplementedException();

            private protected virtual void FreeState()
            {
            }
        }
    }
}
