using System.Runtime.InteropServices;

namespace DroneSeal.Torch.Extensions;

/// <summary>Binds <c>dse.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeTrunk
{
    internal const string Library = "droneseal_trunk";

    [LibraryImport(Library, EntryPoint = "dse_instruction_set")]
    internal static partial int InstructionSet(
        int set, byte* name, int nameLength, out byte available, byte* error, int errorLength);

    [LibraryImport(Library, EntryPoint = "dse_engine_create")]
    internal static partial int EngineCreate(
        in Weights weights, int inputSize, int threads, int set, out TrunkEngineHandle engine,
        byte* error, int errorLength);

    [LibraryImport(Library, EntryPoint = "dse_engine_set")]
    internal static partial int EngineSet(
        TrunkEngineHandle engine, out int set, byte* error, int errorLength);

    [LibraryImport(Library, EntryPoint = "dse_engine_run")]
    internal static partial int EngineRun(
        TrunkEngineHandle engine, float* image, in Outputs into, byte* error, int errorLength);

    [LibraryImport(Library, EntryPoint = "dse_engine_free")]
    internal static partial int EngineFree(nint engine);

    [LibraryImport(Library, EntryPoint = "dse_branch_create")]
    internal static partial int BranchCreate(
        TrunkEngineHandle engine, in Weights weights, out BranchEngineHandle branch,
        byte* error, int errorLength);

    [LibraryImport(Library, EntryPoint = "dse_branch_run")]
    internal static partial int BranchRun(
        BranchEngineHandle branch, in BranchBuffers buffers, byte* error, int errorLength);

    [LibraryImport(Library, EntryPoint = "dse_branch_free")]
    internal static partial int BranchFree(nint branch);

    [LibraryImport(Library, EntryPoint = "dse_decode")]
    internal static partial int Decode(
        TrunkEngineHandle engine, float* objectness, float* classLogits, float* rawBoxes,
        float* scores, float* boxes, byte* error, int errorLength);

    [LibraryImport(Library, EntryPoint = "dse_scan")]
    internal static partial int Scan(
        TrunkEngineHandle engine, float* objectness, float* classLogits, float threshold, int capacity,
        int* anchors, int* classes, float* scores, out int found, byte* error, int errorLength);

    /// <summary><c>dse_weights</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Weights
    {
        internal nint* Names;
        internal nint* Values;
        internal long* Lengths;
        internal long Count;
    }

    /// <summary><c>dse_trunk_outputs</c>; three levels of each map side by side.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Outputs
    {
        internal float* Fpn0, Fpn1, Fpn2;
        internal float* Stem0, Stem1, Stem2;
        internal float* ClassTower0, ClassTower1, ClassTower2;
        internal float* BoxTower0, BoxTower1, BoxTower2;
        internal float* ClassLogits;
        internal float* RawBoxes;
        internal float* Objectness;
    }

    /// <summary><c>dse_branch_buffers</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct BranchBuffers
    {
        internal float* Stem0, Stem1, Stem2;
        internal float* Objectness;
        internal float* RawBoxes;
        internal float* LogitsOut;
        internal float* RawBoxesOut;
    }
}
