using Microsoft.Win32.SafeHandles;

namespace OpenCvSharp.Native;

/// <summary>Owns one <c>cv::Mat</c>.</summary>
internal sealed class MatHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public MatHandle()
        : base(ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMat.MatFree(handle);
        return true;
    }
}
