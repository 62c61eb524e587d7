namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Saving, loading and moving.
        public partial class Module
        {
            /// <summary>The kind of device the parts were moved to last.</summary>
            protected DeviceType _deviceType = DeviceType.CPU;

            /// <summary>Which device of its kind, or -1.</summary>
            protected int _deviceIndex = -1;

            /// <summary>The parameters and saved buffers by path. Not copies: the module's own tensors.</summary>
            public virtual Dictionary<string, Tensor> state_dict(
                Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= new Dictionary<string, Tensor>();
                var parts = named_parameters().Select(item => (item.name, tensor: (Tensor)item.parameter))
                    .Concat(named_buffers(include_nonpersistent: false).Select(item => (item.name, tensor: item.buffer)));
                foreach (var (path, tensor) in parts)
                {
                    _ = destination.TryAdd(Join(prefix, path), tensor);
                }

                foreach (var (path, module) in named_children())
                {
                    _ = module.state_dict(destination, Join(prefix, path));
                }

                return destination;
            }

            /// <summary>Copies values into the parameters and buffers of the same paths.</summary>
            /// <returns>The paths that had no value, and the values that had no path.</returns>
            /// <exception cref="InvalidOperationException">Strict, and the paths differ.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var skipped = skip ?? [];
                var destination = state_dict();
                var unexpected = source.Keys
                    .Where(key => !skipped.Contains(key) && !destination.ContainsKey(key)).ToList();
                var missing = destination.Keys
                    .Where(key => !skipped.Contains(key) && !source.ContainsKey(key)).ToList();
                if (strict && (missing.Count > 0 || unexpected.Count > 0))
                {
                    throw new InvalidOperationException(
                        "The loaded state_dict is not identical to the target dictionary.");
                }

                // Writing into a leaf that records gradients is refused otherwise.
                using var mode = no_grad();
                foreach (var (key, value) in source)
                {
                    if (!skipped.Contains(key) && destination.TryGetValue(key, out var target))
                    {
                        _ = target.copy_(value);
                    }
                }

                return (missing, unexpected);
            }

            /// <summary>Moves all parts to a device and an element type.</summary>
            /// <exception cref="ArgumentException">The type is not floating point.</exception>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                RefuseIntegers(dtype);
                return MoveParts(dtype, InitializeDevice(device));
            }

            /// <summary>Moves all parts to a device.</summary>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                return MoveParts(null, InitializeDevice(new Device(deviceType, deviceIndex)));
            }

            /// <summary>Brings all floating-point parts to an element type.</summary>
            /// <exception cref="ArgumentException">The type is not floating point.</exception>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                RefuseIntegers(dtype);
                return MoveParts(dtype, null);
            }

            private static string Join(string? prefix, string path)
            {
                return string.IsNullOrEmpty(prefix) ? path : $"{prefix}.{path}";
            }

            private static void RefuseIntegers(ScalarType dtype)
            {
                if (!is_floating_point(dtype))
                {
                    throw new ArgumentException(
                        "nn.Module.to only accepts floating point or complex types, but got desired dtype="
                        + dtype);
                }
            }

            private Module MoveParts(ScalarType? dtype, Device? device)
            {
                foreach (var (_, child) in named_children())
                {
                    _ = dtype is not { } type ? child._to(device!.type, device.index, false)
                        : device is null ? child._to(type, false)
                        : child._to(device, type, false);
                }

                using var mode = no_grad();
                foreach (var (path, parameter) in _parameterParts.All.ToList())
                {
                    MoveParameter(path, parameter, dtype, device);
                }

                foreach (var (path, buffer) in _buffers.All.ToList())
                {
                    MoveBuffer(path, buffer.Tensor, buffer.Persistent, dtype, device);
                }

                if (device is not null)
                {
                    _deviceType = device.type;
                    _deviceIndex = device.index;
                }

                return this;
            }

            // A parameter must stay a leaf, so it is replaced by a new one rather than moved in the graph.
            private void MoveParameter(string path, Modules.Parameter old, ScalarType? dtype, Device? device)
            {
                var type = dtype ?? old.dtype;
                var place = device ?? old.device;
                if (!WillCopy(old, type, place))
                {
                    return;
                }

                var moved = new Modules.Parameter(old.to(type, place), old.requires_grad);
                _ = moved.DetachFromDisposeScope();
                using (var grad = old.grad)
                {
                    using var movedGrad = grad?.to(type, place);
                    moved.grad = movedGrad;
                }

                _parameterParts.Set(path, moved);
                Modules.ModuleComponents.Replace(this, old, moved);
                old.Dispose();
            }

            private void MoveBuffer(string path, Tensor old, bool persistent, ScalarType? dtype, Device? device)
            {
                var type = old.is_floating_point() ? dtype ?? old.dtype : old.dtype;
                var place = device ?? old.device;
                if (!WillCopy(old, type, place))
                {
                    return;
                }

                var moved = old.to(type, place).DetachFromDisposeScope();
                _buffers.Set(path, (moved, persistent));
                Modules.ModuleComponents.Replace(this, old, moved);
                old.Dispose();
            }

            private static bool WillCopy(Tensor tensor, ScalarType type, Device place)
            {
                return tensor.dtype != type || tensor.device_type != place.type
                       || (place.index >= 0 && tensor.device_index != place.index && place.type != DeviceType.CPU);
            }
        }
    }
}
