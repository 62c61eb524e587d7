using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public abstract partial class Optimizer
        {
            /// <summary>An optimizer's options and state, in the order of its groups and parameters.</summary>
            public class StateDictionary
            {
                internal StateDictionary()
                {
                }

                /// <summary>Options, group by group.</summary>
                public List<OptimizerOptions> Options { get; private set; } = [];

                /// <summary>State, parameter by parameter.</summary>
                public List<OptimizerState> State { get; private set; } = [];
            }
        }
    }
}
