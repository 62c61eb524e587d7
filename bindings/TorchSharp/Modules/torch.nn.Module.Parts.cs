using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Registering and listing parts.
        public partial class Module
        {
            /// <summary>Registers a tensor that is saved but not learned.</summary>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                if (tensor is null || tensor.IsInvalid)
                {
                    throw new ArgumentNullException(
                        nameof(tensor), "A null tensor cannot be registered as a buffer.");
                }

                if (!_buffers.TryAdd(name, (tensor, persistent)))
                {
                    throw new InvalidOperationException($"Tensor {name} is already registered.");
                }
            }

            /// <summary>Registers a tensor that is learned.</summary>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                if (param is null || param.IsInvalid)
                {
                    throw new ArgumentNullException(
                        nameof(param), "A null tensor cannot be registered as a parameter.");
                }

                if (!_parameterParts.TryAdd(name, param))
                {
                    throw new InvalidOperationException($"Parameter {name} is already registered.");
                }
            }

            /// <summary>Registers a smaller module; null takes the name away.</summary>
            /// <exception cref="ArgumentException">The name is empty or has a dot.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null || submodule._isDisposed)
                {
                    _submodules.Remove(name);
                    return;
                }

                if (name.Contains('.', StringComparison.Ordinal))
                {
                    throw new ArgumentException($"module name can't contain \".\", got: {name}");
                }

                if (string.IsNullOrEmpty(name))
                {
                    throw new ArgumentException("module name can't be empty string \"\"");
                }

                if (_submodules.Contains(name))
                {
                    throw new InvalidOperationException($"Sub-module {name} is already registered.");
                }

                submodule.RegisterComponents();
                _ = _submodules.TryAdd(name, submodule);
            }

            /// <summary>Registers a smaller module.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>The modules directly below, with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => _submodules.All;

            /// <summary>The modules directly below.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(child => child.module);

            /// <summary>All modules below, with their paths.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in _submodules.All)
                {
                    yield return child;
                }

                foreach (var (path, child) in _submodules.All)
                {
                    foreach (var (inner, module) in child.named_modules())
                    {
                        yield return ($"{path}.{inner}", module);
                    }
                }
            }

            /// <summary>All modules below.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(item => item.module);

            /// <summary>The parameters with their paths; a shared one only once.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<nint> { 0 };
                foreach (var item in _parameterParts.All)
                {
                    if (seen.Add(item.Part.RawHandle))
                    {
                        yield return item;
                    }
                }

                if (!recurse)
                {
                    yield break;
                }

                foreach (var (path, child) in _submodules.All)
                {
                    foreach (var (inner, parameter) in child.named_parameters(true))
                    {
                        if (seen.Add(parameter.RawHandle))
                        {
                            yield return ($"{path}.{inner}", parameter);
                        }
                    }
                }
            }

            /// <summary>The parameters; a shared one only once.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true)
            {
                return named_parameters(recurse).Select(item => item.parameter);
            }

            /// <summary>The buffers that are saved, with their paths; a shared one only once.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<nint> { 0 };
                foreach (var (path, buffer) in _buffers.All)
                {
                    if (buffer.Persistent && seen.Add(buffer.Tensor.RawHandle))
                    {
                        yield return (path, buffer.Tensor);
                    }
                }

                if (!recurse)
                {
                    yield break;
                }

                foreach (var (path, child) in _submodules.All)
                {
                    foreach (var (inner, buffer) in child.named_buffers(true, include_nonpersistent))
                    {
                        if (seen.Add(buffer.RawHandle))
                        {
                            yield return ($"{path}.{inner}", buffer);
                        }
                    }
                }
            }

            /// <summary>The buffers that are saved; a shared one only once.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                return named_buffers(recurse, include_nonpersistent).Select(item => item.buffer);
            }

            /// <summary>The parameter at a path, or null.</summary>
            public virtual Parameter? get_parameter(string target)
            {
                return named_parameters().FirstOrDefault(item => item.name == target).parameter;
            }

            /// <summary>Whether there is a parameter at a path.</summary>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>The buffer at a path, or null.</summary>
            public virtual Tensor? get_buffer(string target)
            {
                return named_buffers().FirstOrDefault(item => item.name == target).buffer;
            }

            /// <summary>Whether there is a buffer at a path.</summary>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>Registers a parameter, replaces it, or takes it away when null.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null)
                {
                    _parameterParts.Remove(name);
                }
                else
                {
                    _parameterParts.Set(name, value);
                }
            }

            /// <summary>Registers a buffer, replaces it, or takes it away when null.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null)
                {
                    _buffers.Remove(name);
                }
                else
                {
                    _buffers.Set(name, (value, persistent));
                }
            }
        }
    }
}
