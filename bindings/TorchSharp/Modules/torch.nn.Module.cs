using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Modules and what they are made of.</summary>
    public static partial class nn
    {
        /// <summary>A part of a network: parameters, buffers and smaller modules under names.</summary>
        /// <remarks>
        /// A constructor ends with <see cref="RegisterComponents"/>, which finds the parts among the fields. Disposing a
        /// module disposes its parts; a tensor made inside a dispose scope must be detached from it to live longer.
        /// </remarks>
        public partial class Module : IDisposable
        {
            private readonly OrderedParts<Module> _submodules = new();
            private readonly OrderedParts<(Tensor Tensor, bool Persistent)> _buffers = new();
            private readonly OrderedParts<Parameter> _parameterParts = new();
            private bool _areComponentsRegistered;
            private bool _isTraining = true;
            private bool _isDisposed;

            /// <summary>The name given to the constructor.</summary>
            protected string? name;

            /// <summary>Names the module.</summary>
            protected Module(string name)
            {
                this.name = name;
            }

            /// <summary>Whether the module trains; some modules behave otherwise then.</summary>
            public virtual bool training => _isTraining;

            /// <summary>The name given to the constructor.</summary>
            public virtual string GetName() => string.IsNullOrEmpty(name) ? GetType().Name : name;

            /// <summary>Switches this module and all below between training and evaluation.</summary>
            public virtual void train(bool train = true)
            {
                _isTraining = train;
                foreach (var (_, module) in named_children())
                {
                    module.train(train);
                }
            }

            /// <summary>Switches this module and all below to evaluation.</summary>
            public virtual void eval() => train(false);

            /// <summary>Runs an action on all modules below, then on this one.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, module) in _submodules.All)
                {
                    _ = module.apply(fn);
                }

                fn(this);
                return this;
            }

            /// <summary>Drops all gradients, or sets them to zero.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var (_, parameter) in named_parameters())
                {
                    using var grad = parameter.grad;
                    if (grad is null)
                    {
                        continue;
                    }

                    if (set_to_none)
                    {
                        parameter.grad = null;
                    }
                    else
                    {
                        _ = grad.zero_();
                    }
                }
            }

            /// <inheritdoc/>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Registers every field that holds a module, a parameter or a tensor.</summary>
            protected virtual void RegisterComponents()
            {
                if (_areComponentsRegistered)
                {
                    return;
                }

                foreach (var (component, field) in ModuleComponents.Fields(GetType()))
                {
                    if (!IsRegistered(component))
                    {
                        RegisterComponent(component, field.GetValue(this));
                    }
                }

                _areComponentsRegistered = true;
            }

            /// <summary>Frees all parts.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing || _isDisposed)
                {
                    return;
                }

                _isDisposed = true;
                foreach (var (_, buffer) in _buffers.All)
                {
                    buffer.Tensor.DetachFromDisposeScope().Dispose();
                }

                foreach (var (_, parameter) in _parameterParts.All)
                {
                    parameter.DetachFromDisposeScope().Dispose();
                }

                foreach (var (_, module) in _submodules.All)
                {
                    module.Dispose();
                }
            }

            private bool IsRegistered(string component)
            {
                return _submodules.Contains(component) || _parameterParts.Contains(component)
                       || _buffers.Contains(component);
            }

            private void RegisterComponent(string component, object? value)
            {
                switch (value)
                {
                    case Module module:
                        register_module(component, module);
                        break;
                    case Parameter parameter:
                        register_parameter(component, parameter);
                        break;
                    case Tensor tensor:
                        register_buffer(component, tensor);
                        break;
                }
            }
        }
    }
}
