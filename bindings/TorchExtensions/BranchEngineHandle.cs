using System.Runtime.InteropServices;

namespace DroneSeal.Torch.Extensions;

/// <summary>Owns a <c>dse_branch</c>.</summary>
internal sealed class BranchEngineHandle : SafeHandle
{
    private static long _live;

    public BranchEngineHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    internal static long Live => Volatile.Read(ref _live);

    internal static void Count() => Interlocked.Increment(ref _live);

    protected override bool ReleaseHandle()
    {
        Interlocked.Decrement(ref _live);
        return NativeTrunk.BranchFree(handle) == 0;
    }
}
