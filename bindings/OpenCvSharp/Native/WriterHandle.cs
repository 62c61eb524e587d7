using Microsoft.Win32.SafeHandles;

namespace OpenCvSharp.Native;

/// <summary>Owns one <c>cv::VideoWriter</c>.</summary>
internal sealed class WriterHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public WriterHandle()
        : base(ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeVideo.WriterFree(handle);
        return true;
    }
}
