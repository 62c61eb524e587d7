namespace TorchSharp;

public static partial class torch
{
    // Other element types and other devices.
    public partial class Tensor
    {
        /// <summary>The elements in another type.</summary>
        public Tensor to(
            ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            return To(type, null, copy, disposeAfter, non_blocking);
        }

        /// <summary>The elements on another device.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            return To(null, InitializeDevice(device), copy, disposeAfter, non_blocking);
        }

        /// <summary>The elements on a device described in words.</summary>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            return to(new Device(device), copy, disposeAfter, non_blocking);
        }

        /// <summary>The elements on another kind of device.</summary>
        public Tensor to(
            DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false,
            bool non_blocking = false)
        {
            return to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);
        }

        /// <summary>The elements in another type on another device.</summary>
        public Tensor to(
            ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            return To(type, InitializeDevice(device), copy, disposeAfter, non_blocking);
        }

        /// <summary>The elements in the type and on the device of another tensor.</summary>
        public Tensor to(Tensor other, bool non_blocking = false)
        {
            return To(other.dtype, other.device, false, false, non_blocking);
        }

        /// <summary>The elements in the processor's memory.</summary>
        public Tensor cpu() => To(null, CPU, false, false, false);

        /// <summary>The elements on a CUDA device, the current one if none is named.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false)
        {
            return To(null, InitializeDevice(device ?? _cuda), false, false, non_blocking);
        }

        /// <summary>The elements in the type of another tensor.</summary>
        public Tensor type_as(Tensor tensor) => to(tensor.dtype);

        /// <summary>The elements in single precision.</summary>
        public Tensor @float() => to(ScalarType.Float32);

        /// <summary>The elements in double precision.</summary>
        public Tensor @double() => to(ScalarType.Float64);

        /// <summary>The elements in half precision.</summary>
        public Tensor half() => to(ScalarType.Float16);

        /// <summary>The elements as 64-bit integers.</summary>
        public Tensor @long() => to(ScalarType.Int64);

        /// <summary>The elements as 32-bit integers.</summary>
        public Tensor @int() => to(ScalarType.Int32);

        /// <summary>The elements as unsigned bytes.</summary>
        public Tensor @byte() => to(ScalarType.Byte);

        /// <summary>The elements as truth values.</summary>
        public Tensor @bool() => to(ScalarType.Bool);

        private Tensor To(ScalarType? type, Device? device, bool copy, bool disposeAfter, bool nonBlocking)
        {
            var status = NativeTensor.To(
                Handle, TypeOf(type), device is null ? -1 : (int)device.type, device?.index ?? -1, ToByte(copy),
                ToByte(nonBlocking), out var handle);
            GC.KeepAlive(this);
            NativeError.Check(status);
            if (disposeAfter)
            {
                Dispose();
            }

            return new Tensor(handle);
        }
    }
}
