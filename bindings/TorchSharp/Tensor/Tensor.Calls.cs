using System.Runtime.CompilerServices;

namespace TorchSharp;

public static partial class torch
{
    // How a native call ends: the status is checked, its inputs outlive it, and its result becomes a tensor.
    public partial class Tensor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static byte ToByte(bool value) => value ? (byte)1 : (byte)0;

        internal static sbyte TypeOf(ScalarType? type) => type is { } known ? (sbyte)known : (sbyte)-1;

        internal static nint HandleOf(Tensor? tensor) => tensor?.Handle ?? 0;

        internal static nint HandleOf(Generator? generator) => generator?.Handle ?? 0;

        internal static Tensor New(int status, nint result)
        {
            NativeError.Check(status);
            return new Tensor(result);
        }

        internal static Tensor New(int status, nint result, object? first)
        {
            GC.KeepAlive(first);
            NativeError.Check(status);
            return new Tensor(result);
        }

        internal static Tensor New(int status, nint result, object? first, object? second)
        {
            GC.KeepAlive(first);
            GC.KeepAlive(second);
            NativeError.Check(status);
            return new Tensor(result);
        }

        internal static Tensor New(int status, nint result, object? first, object? second, object? third)
        {
            GC.KeepAlive(first);
            GC.KeepAlive(second);
            GC.KeepAlive(third);
            NativeError.Check(status);
            return new Tensor(result);
        }

        internal static (Tensor, Tensor) NewPair(int status, nint first, nint second, object? owner)
        {
            GC.KeepAlive(owner);
            NativeError.Check(status);
            return (new Tensor(first), new Tensor(second));
        }

        internal static void Done(int status, object? first, object? second = null, object? third = null)
        {
            GC.KeepAlive(first);
            GC.KeepAlive(second);
            GC.KeepAlive(third);
            NativeError.Check(status);
        }

        internal static nint[] Handles(IList<Tensor>? tensors)
        {
            if (tensors is null)
            {
                return [];
            }

            var handles = new nint[tensors.Count];
            for (var i = 0; i < handles.Length; i++)
            {
                handles[i] = tensors[i].Handle;
            }

            return handles;
        }

        internal static Tensor[] NewList(int status, ReadOnlySpan<nint> results, int count, object? owner)
        {
            GC.KeepAlive(owner);
            NativeError.Check(status);
            var tensors = new Tensor[count];
            for (var i = 0; i < count; i++)
            {
                tensors[i] = new Tensor(results[i]);
            }

            return tensors;
        }

        private static Tensor Into(Tensor? target, Tensor result)
        {
            if (target is null)
            {
                return result;
            }

            using (result)
            {
                return target.copy_(result);
            }
        }
    }
}
