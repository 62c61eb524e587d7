namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How the losses of single elements become one.</summary>
#pragma warning disable CA1028 // The package stores it in 64 bits.
        public enum Reduction : long
#pragma warning restore CA1028
        {
            /// <summary>They stay as they are.</summary>
            None = 0,

            /// <summary>Their mean.</summary>
            Mean = 1,

            /// <summary>Their sum.</summary>
            Sum = 2,
        }

        // Losses.
        public static partial class functional
        {
            /// <summary>The cross entropy of logits with target probabilities.</summary>
            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean,
                Tensor? pos_weights = null)
            {
                var status = NativeNeural.BinaryCrossEntropyWithLogits(
                    input.Handle, target.Handle, Tensor.HandleOf(weight), Tensor.HandleOf(pos_weights), (long)reduction,
                    out var result);
                GC.KeepAlive(pos_weights);
                return Tensor.New(status, result, input, target, weight);
            }

            /// <summary>The cross entropy of probabilities with target probabilities.</summary>
            public static Tensor binary_cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                var status = NativeNeural.BinaryCrossEntropy(
                    input.Handle, target.Handle, Tensor.HandleOf(weight), (long)reduction, out var result);
                return Tensor.New(status, result, input, target, weight);
            }

            /// <summary>The squared difference.</summary>
            public static Tensor mse_loss(
                Tensor input, Tensor target, Reduction reduction = Reduction.Mean)
            {
                var status = NativeNeural.MseLoss(input.Handle, target.Handle, (long)reduction, out var result);
                return Tensor.New(status, result, input, target);
            }

            /// <summary>The absolute difference.</summary>
            public static Tensor l1_loss(
                Tensor input, Tensor target, Reduction reduction = Reduction.Mean)
            {
                var status = NativeNeural.L1Loss(input.Handle, target.Handle, (long)reduction, out var result);
                return Tensor.New(status, result, input, target);
            }

            /// <summary>Squared below beta, absolute above.</summary>
            public static Tensor smooth_l1_loss(
                Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1)
            {
                var status = NativeNeural.SmoothL1Loss(
                    input.Handle, target.Handle, (long)reduction, beta, out var result);
                return Tensor.New(status, result, input, target);
            }

            /// <summary>Squared below delta, delta times absolute above.</summary>
            public static Tensor huber_loss(
                Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean)
            {
                var status = NativeNeural.HuberLoss(
                    input.Handle, target.Handle, (long)reduction, delta, out var result);
                return Tensor.New(status, result, input, target);
            }

            /// <summary>The cross entropy of logits with classes or probabilities.</summary>
            public static Tensor cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100,
                Reduction reduction = Reduction.Mean, double label_smoothing = 0)
            {
                var status = NativeNeural.CrossEntropy(
                    input.Handle, target.Handle, Tensor.HandleOf(weight), (long)reduction, ignore_index, label_smoothing,
                    out var result);
                return Tensor.New(status, result, input, target, weight);
            }

            /// <summary>The divergence of log-probabilities from a target.</summary>
            public static Tensor kl_div(
                Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean)
            {
                var status = NativeNeural.KlDiv(
                    input.Handle, target.Handle, (long)reduction, Tensor.ToByte(log_target), out var result);
                return Tensor.New(status, result, input, target);
            }
        }
    }
}
