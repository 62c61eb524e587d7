using System.Runtime.InteropServices;

namespace DroneSeal.Torch.Extensions;

/// <summary>Owns a <c>dse_engine</c>.</summary>
internal sealed class TrunkEngineHandle : SafeHandle
{
    public TrunkEngineHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => NativeTrunk.EngineFree(handle) == 0;
}
