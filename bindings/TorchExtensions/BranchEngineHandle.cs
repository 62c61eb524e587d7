using System.Runtime.InteropServices;

namespace DroneSeal.Torch.Extensions;

/// <summary>Owns a <c>dse_branch</c>.</summary>
internal sealed class BranchEngineHandle : SafeHandle
{
    public BranchEngineHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => NativeTrunk.BranchFree(handle) == 0;
}
