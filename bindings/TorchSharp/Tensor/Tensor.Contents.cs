namespace TorchSharp;

public static partial class torch
{
    // Copies, fills and the graph.
    public partial class Tensor
    {
        /// <summary>A copy with its own data, in the same graph.</summary>
        public Tensor clone() => New(NativeTensor.Clone(Handle, out var result), result, this);

        /// <summary>The same data outside the graph.</summary>
        public Tensor detach()
        {
            return New(NativeAutograd.Detach(Handle, out var result), result, this);
        }

        /// <summary>Takes this tensor out of the graph.</summary>
        public Tensor detach_()
        {
            Done(NativeAutograd.DetachInPlace(Handle), this);
            return this;
        }

        /// <summary>Copies another tensor's elements into this one.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false)
        {
            Done(NativeTensor.CopyInPlace(Handle, source.Handle, ToByte(nonBlocking)), this, source);
            return this;
        }

        /// <summary>Sets every element to zero.</summary>
        public Tensor zero_()
        {
            Done(NativeTensor.ZeroInPlace(Handle), this);
            return this;
        }

        /// <summary>Sets every element to a number.</summary>
        public Tensor fill_(Scalar value)
        {
            Done(NativeTensor.FillInPlace(Handle, value.Native), this);
            return this;
        }

        /// <summary>Draws every element from a normal distribution.</summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null)
        {
            Done(NativeTensor.NormalInPlace(Handle, mean, std, HandleOf(generator)), this, generator);
            return this;
        }

        /// <summary>Draws every element evenly from a range.</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null)
        {
            Done(NativeTensor.UniformInPlace(Handle, from, to, HandleOf(generator)), this, generator);
            return this;
        }
    }
}
