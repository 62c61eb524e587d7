namespace DroneSeal.Torch.Extensions;

/// <summary>Which build of the fused kernels runs.</summary>
public enum TrunkInstructionSet
{
    /// <summary>The best that this processor has.</summary>
    Best = -1,

    /// <summary>What every processor of the architecture has: SSE2 on x64, NEON on arm64.</summary>
    Generic = 0,

    /// <summary>AVX2 and FMA.</summary>
    Avx2 = 1,

    /// <summary>AVX-512 F, BW, DQ and VL.</summary>
    Avx512 = 2,
}
