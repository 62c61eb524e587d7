using System.Runtime.Intrinsics;

namespace DroneSeal.SelfEdit;

/// <summary>64-by-64 matrix products over rows of cells, the bulk of a patch step. One thread, fixed order of sums.</summary>
/// <remarks>Four rows and four vectors of sixteen are held in registers, so each weight is loaded once for four cells.</remarks>
internal static unsafe class DenseKernel
{
    private const int Channels = BranchLayout.Channels;

    /// <summary>Rows times matrix: <c>target[r] = bias + source[r] * matrix</c>.</summary>
    /// <param name="source"><c>[rows, 64]</c>.</param>
    /// <param name="matrix"><c>[64 in, 64 out]</c>.</param>
    /// <param name="bias"><c>[64]</c>, or null for none.</param>
    /// <param name="target"><c>[rows, 64]</c>, overwritten.</param>
    /// <param name="rows">Cells.</param>
    internal static void Multiply(float* source, float* matrix, float* bias, float* target, int rows)
    {
        var row = 0;
        for (; row + 4 <= rows; row += 4)
        {
            for (var half = 0; half < Channels; half += 32)
            {
                FourRows(source + (row * Channels), matrix + half, bias is null ? null : bias + half,
                    target + (row * Channels) + half);
            }
        }

        for (; row < rows; row++)
        {
            OneRow(source + (row * Channels), matrix, bias, target + (row * Channels));
        }
    }

    /// <summary>Adds the outer products of two row sets: <c>gradient[o, i] += sum of left[r, o] * right[r, i]</c>.</summary>
    internal static void AddOuter(float* left, float* right, float* gradient, int rows)
    {
        for (var output = 0; output < Channels; output += 4)
        {
            for (var half = 0; half < Channels; half += 32)
            {
                OuterBlock(left + output, right + half, gradient + (output * Channels) + half, rows);
            }
        }
    }

    /// <summary>Adds the sum of all rows: <c>gradient[o] += sum of rows[r, o]</c>.</summary>
    internal static void AddRows(float* source, float* gradient, int rows)
    {
        for (var channel = 0; channel < Channels; channel += 16)
        {
            var sum = Vector512.Load(gradient + channel);
            for (var row = 0; row < rows; row++)
            {
                sum += Vector512.Load(source + (row * Channels) + channel);
            }

            sum.Store(gradient + channel);
        }
    }

    private static void FourRows(float* source, float* matrix, float* bias, float* target)
    {
        var start0 = bias is null ? Vector512<float>.Zero : Vector512.Load(bias);
        var start1 = bias is null ? Vector512<float>.Zero : Vector512.Load(bias + 16);
        Vector512<float> a0 = start0, a1 = start1, b0 = start0, b1 = start1;
        Vector512<float> c0 = start0, c1 = start1, d0 = start0, d1 = start1;
        for (var input = 0; input < Channels; input++)
        {
            var weight0 = Vector512.Load(matrix + (input * Channels));
            var weight1 = Vector512.Load(matrix + (input * Channels) + 16);
            var value = Vector512.Create(source[input]);
            a0 = Vector512.FusedMultiplyAdd(value, weight0, a0);
            a1 = Vector512.FusedMultiplyAdd(value, weight1, a1);
            value = Vector512.Create(source[input + Channels]);
            b0 = Vector512.FusedMultiplyAdd(value, weight0, b0);
            b1 = Vector512.FusedMultiplyAdd(value, weight1, b1);
            value = Vector512.Create(source[input + (2 * Channels)]);
            c0 = Vector512.FusedMultiplyAdd(value, weight0, c0);
            c1 = Vector512.FusedMultiplyAdd(value, weight1, c1);
            value = Vector512.Create(source[input + (3 * Channels)]);
            d0 = Vector512.FusedMultiplyAdd(value, weight0, d0);
            d1 = Vector512.FusedMultiplyAdd(value, weight1, d1);
        }

        a0.Store(target);
        a1.Store(target + 16);
        b0.Store(target + Channels);
        b1.Store(target + Channels + 16);
        c0.Store(target + (2 * Channels));
        c1.Store(target + (2 * Channels) + 16);
        d0.Store(target + (3 * Channels));
        d1.Store(target + (3 * Channels) + 16);
    }

    private static void OneRow(float* source, float* matrix, float* bias, float* target)
    {
        for (var channel = 0; channel < Channels; channel += 16)
        {
            var sum = bias is null ? Vector512<float>.Zero : Vector512.Load(bias + channel);
            for (var input = 0; input < Channels; input++)
            {
                sum = Vector512.FusedMultiplyAdd(
                    Vector512.Create(source[input]), Vector512.Load(matrix + (input * Channels) + channel), sum);
            }

            sum.Store(target + channel);
        }
    }

    private static void OuterBlock(float* left, float* right, float* gradient, int rows)
    {
        Vector512<float> a0 = Vector512.Load(gradient), a1 = Vector512.Load(gradient + 16);
        Vector512<float> b0 = Vector512.Load(gradient + Channels), b1 = Vector512.Load(gradient + Channels + 16);
        Vector512<float> c0 = Vector512.Load(gradient + (2 * Channels)), c1 = Vector512.Load(gradient + (2 * Channels) + 16);
        Vector512<float> d0 = Vector512.Load(gradient + (3 * Channels)), d1 = Vector512.Load(gradient + (3 * Channels) + 16);
        for (var row = 0; row < rows; row++)
        {
            var right0 = Vector512.Load(right);
            var right1 = Vector512.Load(right + 16);
            var value = Vector512.Create(left[0]);
            a0 = Vector512.FusedMultiplyAdd(value, right0, a0);
            a1 = Vector512.FusedMultiplyAdd(value, right1, a1);
            value = Vector512.Create(left[1]);
            b0 = Vector512.FusedMultiplyAdd(value, right0, b0);
            b1 = Vector512.FusedMultiplyAdd(value, right1, b1);
            value = Vector512.Create(left[2]);
            c0 = Vector512.FusedMultiplyAdd(value, right0, c0);
            c1 = Vector512.FusedMultiplyAdd(value, right1, c1);
            value = Vector512.Create(left[3]);
            d0 = Vector512.FusedMultiplyAdd(value, right0, d0);
            d1 = Vector512.FusedMultiplyAdd(value, right1, d1);
            left += Channels;
            right += Channels;
        }

        a0.Store(gradient);
        a1.Store(gradient + 16);
        b0.Store(gradient + Channels);
        b1.Store(gradient + Channels + 16);
        c0.Store(gradient + (2 * Channels));
        c1.Store(gradient + (2 * Channels) + 16);
        d0.Store(gradient + (3 * Channels));
        d1.Store(gradient + (3 * Channels) + 16);
    }
}
