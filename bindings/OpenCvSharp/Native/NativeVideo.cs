using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Binds <c>ds_video.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeVideo
{
    private const string Library = NativeLoader.Library;

    [LibraryImport(Library, EntryPoint = "ds_cv_capture_new")]
    internal static partial int CaptureNew(out CaptureHandle output);

    [LibraryImport(Library, EntryPoint = "ds_cv_capture_free")]
    internal static partial void CaptureFree(nint capture);

    [LibraryImport(Library, EntryPoint = "ds_cv_capture_open_file",
        StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int CaptureOpenFile(
        CaptureHandle capture, string path, int api, out int opened);

    [LibraryImport(Library, EntryPoint = "ds_cv_capture_open_camera")]
    internal static partial int CaptureOpenCamera(
        CaptureHandle capture, int index, int api, out int opened);

    [LibraryImport(Library, EntryPoint = "ds_cv_capture_is_opened")]
    internal static partial int CaptureIsOpened(CaptureHandle capture, out int opened);

    [LibraryImport(Library, EntryPoint = "ds_cv_capture_release")]
    internal static partial int CaptureRelease(CaptureHandle capture);

    [LibraryImport(Library, EntryPoint = "ds_cv_capture_grab")]
    internal static partial int CaptureGrab(CaptureHandle capture, out int grabbed);

    [LibraryImport(Library, EntryPoint = "ds_cv_capture_retrieve")]
    internal static partial int CaptureRetrieve(
        CaptureHandle capture, nint output, int flag, out int retrieved);

    [LibraryImport(Library, EntryPoint = "ds_cv_capture_read")]
    internal static partial int CaptureRead(CaptureHandle capture, nint output, out int read);

    [LibraryImport(Library, EntryPoint = "ds_cv_capture_get")]
    internal static partial int CaptureGet(CaptureHandle capture, int property, out double value);

    [LibraryImport(Library, EntryPoint = "ds_cv_capture_set")]
    internal static partial int CaptureSet(
        CaptureHandle capture, int property, double value, out int accepted);

    [LibraryImport(Library, EntryPoint = "ds_cv_writer_new")]
    internal static partial int WriterNew(out WriterHandle output);

    [LibraryImport(Library, EntryPoint = "ds_cv_writer_free")]
    internal static partial void WriterFree(nint writer);

    [LibraryImport(Library, EntryPoint = "ds_cv_writer_open", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int WriterOpen(
        WriterHandle writer, string path, int api, int code, double fps, Size size, int color,
        out int opened);

    [LibraryImport(Library, EntryPoint = "ds_cv_writer_is_opened")]
    internal static partial int WriterIsOpened(WriterHandle writer, out int opened);

    [LibraryImport(Library, EntryPoint = "ds_cv_writer_release")]
    internal static partial int WriterRelease(WriterHandle writer);

    [LibraryImport(Library, EntryPoint = "ds_cv_writer_write")]
    internal static partial int WriterWrite(WriterHandle writer, in NativeInput image);
}
