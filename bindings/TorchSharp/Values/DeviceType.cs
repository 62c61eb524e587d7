namespace TorchSharp;

/// <summary>Kinds of device, numbered as libtorch numbers them.</summary>
public enum DeviceType
{
    /// <summary>The processor and its memory.</summary>
    CPU = 0,

    /// <summary>An NVIDIA GPU.</summary>
    CUDA = 1,

    /// <summary>oneDNN's own layouts.</summary>
    MKLDNN = 2,

    /// <summary>OpenGL.</summary>
    OPENGL = 3,

    /// <summary>OpenCL.</summary>
    OPENCL = 4,

    /// <summary>IDEEP.</summary>
    IDEEP = 5,

    /// <summary>An AMD GPU.</summary>
    HIP = 6,

    /// <summary>A programmable gate array.</summary>
    FPGA = 7,

    /// <summary>MSNPU.</summary>
    MSNPU = 8,

    /// <summary>An XLA device.</summary>
    XLA = 9,

    /// <summary>Apple's GPU.</summary>
    MPS = 13,

    /// <summary>Shapes without data.</summary>
    META = 14,
}
