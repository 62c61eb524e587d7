using Microsoft.Win32.SafeHandles;

namespace OpenCvSharp.Native;

/// <summary>Owns one <c>cv::VideoCapture</c>.</summary>
internal sealed class CaptureHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public CaptureHandle()
        : base(ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeVideo.CaptureFree(handle);
        return true;
    }
}
