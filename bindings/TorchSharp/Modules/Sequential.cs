using System.Globalization;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules called one after the other.</summary>
    public class Sequential : nn.Module<Tensor, Tensor>
    {
        private readonly List<nn.IModule<Tensor, Tensor>> _steps = [];

        /// <summary>Modules under given names.</summary>
        protected internal Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules)
            : base(nameof(Sequential))
        {
            foreach (var (name, module) in modules)
            {
                _ = append(name, module);
            }
        }

        /// <summary>Modules under the names "0", "1", ...</summary>
        protected internal Sequential(params nn.Module<Tensor, Tensor>[] modules)
            : base(nameof(Sequential))
        {
            foreach (var module in modules)
            {
                _ = append(module);
            }
        }

        /// <summary>The number of modules.</summary>
        public int Count => _steps.Count;

        /// <summary>One of the modules.</summary>
        [IndexerName("SequentialItems")]
        public nn.IModule<Tensor, Tensor> this[int index] => _steps[index];

        /// <summary>Adds a module at the end.</summary>
        public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
        {
            register_module(name, (nn.Module)module);
            _steps.Add(module);
            return this;
        }

        /// <summary>Adds a module at the end, named by its position.</summary>
        public Sequential append(nn.IModule<Tensor, Tensor> module)
        {
            return append(_steps.Count.ToString(CultureInfo.InvariantCulture), module);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor)
        {
            if (_steps.Count == 0)
            {
                return tensor.alias();
            }

            var current = _steps[0].call(tensor);
            for (var i = 1; i < _steps.Count; i++)
            {
                using var previous = current;
                current = _steps[i].call(previous);
            }

            return current;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>An empty chain of modules.</summary>
            public static Modules.Sequential Sequential() => new(Array.Empty<Module<Tensor, Tensor>>());

            /// <summary>Modules called one after the other, under given names.</summary>
            public static Modules.Sequential Sequential(
                params (string name, Module<Tensor, Tensor> submodule)[] modules)
            {
                return new Modules.Sequential(modules);
            }

            /// <summary>Modules called one after the other.</summary>
            public static Modules.Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules);

            /// <summary>Modules called one after the other.</summary>
            public static Modules.Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules)
            {
                return new Modules.Sequential(modules.ToArray());
            }
        }
    }
}
