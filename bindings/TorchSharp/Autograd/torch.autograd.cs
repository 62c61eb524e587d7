namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Adds this scalar's gradients to the leaves it came from.</summary>
        public void backward() => Done(NativeAutograd.Backward(Handle, 0, 0), this);

        /// <summary>Adds this tensor's gradients to the leaves it came from.</summary>
        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);
        }
    }

    /// <summary>Gradients of any tensors.</summary>
    public static class autograd
    {
        /// <summary>The gradients of outputs for inputs, without touching the leaves.</summary>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null,
            bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var from = Tensor.Handles(outputs);
            var to = Tensor.Handles(inputs);
            var by = Tensor.Handles(grad_outputs);
            var room = new nint[to.Length];
            fixed (nint* fromValues = from, toValues = to, byValues = by, results = room)
            {
                var status = NativeAutograd.AutogradGrad(
                    fromValues, from.Length, toValues, to.Length, byValues, by.Length, Tensor.ToByte(retain_graph),
                    Tensor.ToByte(create_graph), Tensor.ToByte(allow_unused), results, room.Length, out var count);
                Tensor.Done(status, outputs, inputs, grad_outputs);
                return Tensor.NewList(status, room, count, null);
            }
        }

        /// <summary>Adds the gradients of tensors to the leaves they came from.</summary>
        public static unsafe void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null,
            bool create_graph = false, IList<Tensor>? inputs = null)
        {
            var from = Tensor.Handles(tensors);
            var by = Tensor.Handles(grad_tensors);
            var to = Tensor.Handles(inputs);
            fixed (nint* fromValues = from, toValues = to, byValues = by)
            {
                var status = NativeAutograd.AutogradBackward(
                    fromValues, from.Length, byValues, by.Length, Tensor.ToByte(retain_graph ?? create_graph),
                    Tensor.ToByte(create_graph), toValues, to.Length);
                Tensor.Done(status, tensors, grad_tensors, inputs);
            }
        }

        /// <summary>Adds the gradients of a tensor to the leaves it came from.</summary>
        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);
        }
    }
}
