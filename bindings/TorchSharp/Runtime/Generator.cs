namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers with its own seed.</summary>
    public class Generator : IDisposable
    {
        private readonly GeneratorHandle _handle;

        /// <summary>A new source with a seed.</summary>
        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            NativeError.Check(
                NativeRuntime.GeneratorNew(unchecked((long)seed), (int)this.device.type, this.device.index, out var made));
            _handle = new GeneratorHandle(made);
        }

        private Generator(nint handle)
        {
            device = CPU;
            _handle = new GeneratorHandle(handle);
        }

        /// <summary>The source that operators use when none is named.</summary>
        public static Generator Default
        {
            get
            {
                NativeError.Check(NativeRuntime.GeneratorDefault(out var shared));
                return new Generator(shared);
            }
        }

        /// <summary>The native generator, or zero once disposed.</summary>
        public nint Handle => _handle.IsClosed ? 0 : _handle.DangerousGetHandle();

        /// <summary>Where the numbers are made.</summary>
        public Device device { get; private set; }

        /// <summary>Sets the seed.</summary>
        public Generator manual_seed(long seed)
        {
            NativeError.Check(NativeRuntime.GeneratorSeed(Handle, seed));
            GC.KeepAlive(this);
            return this;
        }

        /// <summary>Seeds from the clock, and tells the seed.</summary>
        public long seed()
        {
            var fresh = DateTime.UtcNow.Ticks;
            _ = manual_seed(fresh);
            return fresh;
        }

        /// <summary>The seed in use.</summary>
        public long initial_seed()
        {
            NativeError.Check(NativeRuntime.GeneratorInitialSeed(Handle, out var result));
            GC.KeepAlive(this);
            return result;
        }

        /// <summary>The state, to be set again later.</summary>
        public Tensor get_state()
        {
            return Tensor.New(NativeRuntime.GeneratorGetState(Handle, out var result), result, this);
        }

        /// <summary>Returns to a state.</summary>
        public void set_state(Tensor value)
        {
            Tensor.Done(NativeRuntime.GeneratorSetState(Handle, value.Handle), this, value);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees the native generator.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (disposing)
            {
                _handle.Dispose();
            }
        }
    }
}
