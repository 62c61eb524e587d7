namespace TorchSharp;

public static partial class torch
{
    // Arithmetic as C# writes it.
    public partial class Tensor
    {
        /// <summary>The negative of every element.</summary>
        public static Tensor operator -(Tensor tensor) => tensor.neg();

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, int right) => left.add((Scalar)right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(int left, Tensor right) => (Scalar)left + right;

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, long right) => left.add((Scalar)right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(long left, Tensor right) => (Scalar)left + right;

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, float right) => left.add((Scalar)right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(float left, Tensor right) => (Scalar)left + right;

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, double right) => left.add((Scalar)right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(double left, Tensor right) => (Scalar)left + right;

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Scalar left, Tensor right) => Reverse(left, right, subtract: true);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, int right) => left.sub((Scalar)right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(int left, Tensor right) => (Scalar)left - right;

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, long right) => left.sub((Scalar)right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(long left, Tensor right) => (Scalar)left - right;

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, float right) => left.sub((Scalar)right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(float left, Tensor right) => (Scalar)left - right;

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, double right) => left.sub((Scalar)right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(double left, Tensor right) => (Scalar)left - right;

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        /// <summary>The product.</summary>
        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, int right) => left.mul((Scalar)right);

        /// <summary>The product.</summary>
        public static Tensor operator *(int left, Tensor right) => (Scalar)left * right;

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, long right) => left.mul((Scalar)right);

        /// <summary>The product.</summary>
        public static Tensor operator *(long left, Tensor right) => (Scalar)left * right;

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, float right) => left.mul((Scalar)right);

        /// <summary>The product.</summary>
        public static Tensor operator *(float left, Tensor right) => (Scalar)left * right;

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, double right) => left.mul((Scalar)right);

        /// <summary>The product.</summary>
        public static Tensor operator *(double left, Tensor right) => (Scalar)left * right;

        /// <summary>The quotient.</summary>
        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        /// <summary>The quotient.</summary>
        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        /// <summary>The quotient.</summary>
        public static Tensor operator /(Scalar left, Tensor right) => Reverse(left, right, subtract: false);

        /// <summary>The quotient.</summary>
        public static Tensor operator /(Tensor left, int right) => left.div((Scalar)right);

        /// <summary>The quotient.</summary>
        public static Tensor operator /(int left, Tensor right) => (Scalar)left / right;

        /// <summary>The quotient.</summary>
        public static Tensor operator /(Tensor left, long right) => left.div((Scalar)right);

        /// <summary>The quotient.</summary>
        public static Tensor operator /(long left, Tensor right) => (Scalar)left / right;

        /// <summary>The quotient.</summary>
        public static Tensor operator /(Tensor left, float right) => left.div((Scalar)right);

        /// <summary>The quotient.</summary>
        public static Tensor operator /(float left, Tensor right) => (Scalar)left / right;

        /// <summary>The quotient.</summary>
        public static Tensor operator /(Tensor left, double right) => left.div((Scalar)right);

        /// <summary>The quotient.</summary>
        public static Tensor operator /(double left, Tensor right) => (Scalar)left / right;

        // number - tensor and number / tensor, without widening the tensor's element type.
        private static Tensor Reverse(Scalar left, Tensor right, bool subtract)
        {
            if (subtract)
            {
                using var negative = right.neg();
                return negative.add(left);
            }

            using var one = right.pow(-1);
            return one.mul(left);
        }
    }
}
