using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Binds <c>ds_cv.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeCommon
{
    private const string Library = NativeLoader.Library;

    [LibraryImport(Library, EntryPoint = "ds_cv_last_error")]
    internal static partial int LastError(
        byte* text, int textSize, byte* function, int functionSize, out int code, out int line);

    [LibraryImport(Library, EntryPoint = "ds_cv_version")]
    internal static partial int Version(byte* text, int textSize);

    [LibraryImport(Library, EntryPoint = "ds_cv_set_num_threads")]
    internal static partial int SetNumThreads(int threads);

    [LibraryImport(Library, EntryPoint = "ds_cv_get_num_threads")]
    internal static partial int GetNumThreads(out int threads);
}
