namespace TorchSharp;

// Threads and seeds.
public static partial class torch
{
    /// <summary>Sets how many threads one operator may use.</summary>
    public static void set_num_threads(int num) => NativeError.Check(NativeRuntime.SetNumThreads(num));

    /// <summary>How many threads one operator may use.</summary>
    public static int get_num_threads()
    {
        NativeError.Check(NativeRuntime.GetNumThreads(out var result));
        return result;
    }

    /// <summary>Sets how many operators may run at once. Only before the first operator.</summary>
    public static void set_num_interop_threads(int num)
    {
        NativeError.Check(NativeRuntime.SetNumInteropThreads(num));
    }

    /// <summary>How many operators may run at once.</summary>
    public static int get_num_interop_threads()
    {
        NativeError.Check(NativeRuntime.GetNumInteropThreads(out var result));
        return result;
    }

    /// <summary>Seeds the random numbers of every device.</summary>
    public static Generator manual_seed(long seed)
    {
        NativeError.Check(NativeRuntime.ManualSeed(seed));
        return Generator.Default;
    }

    /// <summary>Seeds the random numbers from the clock.</summary>
    public static long seed() => random.seed();

    /// <summary>The seed in use.</summary>
    public static long initial_seed() => random.initial_seed();

    /// <summary>The random numbers of the default generator.</summary>
    public static class random
    {
        /// <summary>Seeds from the clock, and tells the seed.</summary>
        public static long seed()
        {
            using var generator = Generator.Default;
            return generator.seed();
        }

        /// <summary>The seed in use.</summary>
        public static long initial_seed()
        {
            using var generator = Generator.Default;
            return generator.initial_seed();
        }

        /// <summary>Seeds the random numbers of every device.</summary>
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);

        /// <summary>The generator's state.</summary>
        public static Tensor get_rng_state()
        {
            using var generator = Generator.Default;
            return generator.get_state();
        }

        /// <summary>Sets the generator's state.</summary>
        public static void set_rng_state(Tensor new_state)
        {
            using var generator = Generator.Default;
            generator.set_state(new_state);
        }
    }

    /// <summary>CUDA devices.</summary>
    public static class cuda
    {
        /// <summary>Whether there is one that libtorch can use.</summary>
        public static bool is_available()
        {
            NativeError.Check(NativeRuntime.CudaIsAvailable(out var result));
            return result != 0;
        }

        /// <summary>Whether cuDNN can be used.</summary>
        public static bool is_cudnn_available()
        {
            NativeError.Check(NativeRuntime.CudnnIsAvailable(out var result));
            return result != 0;
        }

        /// <summary>How many there are.</summary>
        public static int device_count()
        {
            NativeError.Check(NativeRuntime.CudaDeviceCount(out var result));
            return result;
        }

        /// <summary>Seeds the random numbers of the current device.</summary>
        public static void manual_seed(long seed) => NativeError.Check(NativeRuntime.ManualSeed(seed));

        /// <summary>Waits for all work on a device.</summary>
        public static void synchronize(Device? device = null)
        {
            NativeError.Check(NativeRuntime.CudaSynchronize(device?.index ?? -1));
        }
    }
}
