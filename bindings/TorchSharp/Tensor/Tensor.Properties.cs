namespace TorchSharp;

public static partial class torch
{
    // What a tensor is.
    public partial class Tensor
    {
        /// <summary>The number of dimensions.</summary>
        public long Dimensions => Number(NativeTensor.Ndim(Handle, out var result), result);

        /// <summary>The number of dimensions.</summary>
        public long ndim => Dimensions;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => Number(NativeTensor.Numel(Handle, out var result), result);

        /// <summary>The size of one element in bytes.</summary>
        public long ElementSize => Number(NativeTensor.ElementSize(Handle, out var result), result);

        /// <summary>The size of each dimension.</summary>
        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[Dimensions];
                fixed (long* values = sizes)
                {
                    Done(NativeTensor.Shape(Handle, values), this);
                }

                return sizes;
            }
        }

        /// <summary>The element type.</summary>
        public ScalarType dtype => (ScalarType)Number(NativeTensor.Dtype(Handle, out var result), result);

        /// <summary>Where the elements lie.</summary>
        public Device device => device_type == DeviceType.CPU ? CPU : new Device(device_type, device_index);

        /// <summary>The kind of device.</summary>
        public DeviceType device_type => (DeviceType)Number(NativeTensor.DeviceType(Handle, out var result), result);

        /// <summary>Which device of its kind.</summary>
        public int device_index => (int)Number(NativeTensor.DeviceIndex(Handle, out var result), result);

        /// <summary>Whether the elements lie on a CUDA device.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>Whether gradients end here.</summary>
        public bool is_leaf => Number(NativeTensor.IsLeaf(Handle, out var result), result) != 0;

        /// <summary>Whether gradients are recorded.</summary>
        public bool requires_grad
        {
            get => Number(NativeTensor.RequiresGrad(Handle, out var result), result) != 0;
            set => Done(NativeAutograd.SetRequiresGrad(Handle, ToByte(value)), this);
        }

        /// <summary>The gradient gathered so far, or null. Each read makes a new tensor object.</summary>
        public Tensor? grad
        {
            get
            {
                Done(NativeAutograd.Grad(Handle, out var result), this);
                return result == 0 ? null : new Tensor(result);
            }
            set => Done(NativeAutograd.SetGrad(Handle, HandleOf(value)), this, value);
        }

        /// <summary>The number of dimensions.</summary>
        public long dim() => Dimensions;

        /// <summary>The number of elements.</summary>
        public long numel() => NumberOfElements;

        /// <summary>The size of one element in bytes.</summary>
        public long element_size() => ElementSize;

        /// <summary>The size of each dimension.</summary>
        public long[] size() => shape;

        /// <summary>The size of one dimension; negative counts from the last.</summary>
        public long size(int dim) => shape[dim < 0 ? (int)(dim + Dimensions) : dim];

        /// <summary>The step of each dimension, in elements.</summary>
        public unsafe long[] stride()
        {
            var steps = new long[Dimensions];
            fixed (long* values = steps)
            {
                Done(NativeTensor.Strides(Handle, values), this);
            }

            return steps;
        }

        /// <summary>The step of one dimension, in elements; negative counts from the last.</summary>
        public long stride(int dim) => stride()[dim < 0 ? (int)(dim + Dimensions) : dim];

        /// <summary>Where the first element lies in its storage.</summary>
        public long storage_offset() => Number(NativeTensor.StorageOffset(Handle, out var result), result);

        /// <summary>Whether the elements lie in order without gaps.</summary>
        public bool is_contiguous() => Number(NativeTensor.IsContiguous(Handle, out var result), result) != 0;

        /// <summary>Whether the elements are floating point.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>Sets whether gradients are recorded.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Sets whether gradients are recorded.</summary>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        private long Number(int status, long value)
        {
            Done(status, this);
            return value;
        }
    }
}
