using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    // The elements as .NET sees them.
    public partial class Tensor
    {
        /// <summary>The elements' memory. Valid while the tensor lives.</summary>
        /// <exception cref="InvalidOperationException">The elements lie elsewhere, in gaps, or past 2 GB.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                var size = NumberOfElements * ElementSize;
                ValidateBytes(size);
                return new Span<byte>((void*)DataPointer, (int)size);
            }

            set
            {
                var size = NumberOfElements * ElementSize;
                ValidateBytes(size);
                if (value.Length != size)
                {
                    throw new ArgumentException("Mismatched data sizes in SetBytes().");
                }

                value.CopyTo(new Span<byte>((void*)DataPointer, (int)size));
            }
        }

        internal nint DataPointer
        {
            get
            {
                Done(NativeTensor.Data(Handle, out var pointer), this);
                return pointer;
            }
        }

        /// <summary>The elements, in order, wherever they lie.</summary>
        /// <exception cref="ArgumentException"><typeparamref name="T"/> is not the element type.</exception>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            ValidateType(typeof(T));
            return device_type != DeviceType.CPU ? new TensorAccessor<T>(cpu()) : new TensorAccessor<T>(this);
        }

        /// <summary>The only element.</summary>
        /// <exception cref="ArgumentException">There is not exactly one, or the type is another.</exception>
        public unsafe T item<T>()
            where T : unmanaged
        {
            if (NumberOfElements != 1)
            {
                throw new ArgumentException("Number of elements in the tensor must be 1");
            }

            ValidateType(typeof(T));
            if (device_type != DeviceType.CPU)
            {
                using var here = cpu();
                return here.item<T>();
            }

            var value = *(T*)DataPointer;
            GC.KeepAlive(this);
            return value;
        }

        internal static ScalarType? TypeFor(Type type)
        {
            return Type.GetTypeCode(type) switch
            {
                TypeCode.Byte => ScalarType.Byte,
                TypeCode.SByte => ScalarType.Int8,
                TypeCode.Int16 => ScalarType.Int16,
                TypeCode.Int32 => ScalarType.Int32,
                TypeCode.Int64 => ScalarType.Int64,
                TypeCode.Single => ScalarType.Float32,
                TypeCode.Double => ScalarType.Float64,
                TypeCode.Boolean => ScalarType.Bool,
                _ => type == typeof(Half) ? ScalarType.Float16 : null,
            };
        }

        internal void ValidateType(Type dotnetType)
        {
            if (TypeFor(dotnetType) != dtype)
            {
                throw new ArgumentException($"{dotnetType.Name} is not compatible with {dtype}");
            }
        }

        private void ValidateBytes(long size)
        {
            if (!is_contiguous())
            {
                throw new InvalidOperationException("Bytes() called on non-contiguous tensor.");
            }

            if (size > int.MaxValue)
            {
                throw new ArgumentException("Span only supports up to int.MaxValue elements.");
            }

            if (device_type != DeviceType.CPU)
            {
                throw new InvalidOperationException(
                    "Reading data from non-CPU memory is not supported. Move or copy the tensor to the cpu before reading.");
            }
        }
    }
}
