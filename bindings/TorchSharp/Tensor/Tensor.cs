using System.Runtime.CompilerServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>An array of one element type on one device, with its place in the graph of gradients.</summary>
    /// <remarks>Belongs to the dispose scope that was current when it was made; one thread at a time.</remarks>
    public partial class Tensor : IDisposable
    {
        private readonly TensorHandle _handle;

        internal Tensor(nint handle, bool register = true)
        {
            _handle = new TensorHandle(handle);
            if (register)
            {
                OwningDisposeScope = DisposeScopeManager.ThreadSingleton.RegisterOnCurrentDisposeScope(this);
            }
        }

        /// <summary>How many tensors live in this process. Native temporaries are not counted.</summary>
        public static long TotalCount => TensorHandle.TotalCount;

        /// <summary>The most tensors that ever lived at once.</summary>
        public static long PeakCount => TensorHandle.PeakCount;

        /// <summary>A name for people who debug.</summary>
        public string? name { get; set; }

        /// <summary>Whether the tensor has been disposed.</summary>
        public bool IsInvalid => _handle.Pointer == 0;

        /// <summary>The native tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor has been disposed.</exception>
        public nint Handle
        {
            get
            {
                var pointer = _handle.Pointer;
                return pointer != 0 ? pointer : ThrowEmpty();
            }
        }

        internal DisposeScope? OwningDisposeScope { get; set; }

        /// <summary>The native tensor, or zero once disposed.</summary>
        internal nint RawHandle => _handle.Pointer;

        /// <summary>Takes over a native tensor made elsewhere.</summary>
        public static Tensor UnsafeCreateTensor(nint handle) => new(handle);

        /// <summary>Frees the native tensor now.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Gives the native tensor away; this object is invalid afterwards and frees nothing.</summary>
        /// <exception cref="InvalidOperationException">The tensor has been disposed.</exception>
        public nint DecoupleFromNativeHandle()
        {
            var pointer = Handle;
            _ = _handle.Release();
            return pointer;
        }

        /// <summary>Moves this tensor to the scope around its own, or out of all scopes.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            _ = OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes this tensor out of all scopes; the caller disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            _ = OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>Moves this tensor to the scope of another.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        /// <summary>Moves this tensor to a scope; null takes it out of all.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is null)
            {
                other?.Attach(this);
            }
            else
            {
                _ = OwningDisposeScope.MoveToOther(other, this);
            }

            return this;
        }

        /// <summary>Gives the native tensor to a parameter that replaces this object.</summary>
        internal nint MoveHandle() => _handle.Release();

        /// <summary>Frees the native tensor and tells the scope.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (disposing && !_handle.IsClosed)
            {
                DisposeScopeManager.ThreadSingleton.DisposingOnCurrentScope(this);
                OwningDisposeScope?.MarkAsDisposed(this);
                _handle.Dispose();
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static nint ThrowEmpty() => throw new InvalidOperationException("Tensor invalid -- empty handle.");
    }
}
