using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Work on many parameters at once.</summary>
        public static class utils
        {
            /// <summary>Scales all gradients so that their norm together is at most a number.</summary>
            /// <returns>The norm before.</returns>
            public static unsafe double clip_grad_norm_(
                IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                var list = tensors.ToArray();
                var handles = Tensor.Handles(list);
                fixed (nint* values = handles)
                {
                    var status = NativeAutograd.ClipGradNormInPlace(
                        values, handles.Length, max_norm, norm_type, out var result);
                    Tensor.Done(status, list);
                    return result;
                }
            }

            /// <summary>Limits every element of all gradients to a size.</summary>
            public static unsafe void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                var list = tensors.ToArray();
                var handles = Tensor.Handles(list);
                fixed (nint* values = handles)
                {
                    Tensor.Done(NativeAutograd.ClipGradValueInPlace(values, handles.Length, clip_value), list);
                }
            }
        }
    }
}
