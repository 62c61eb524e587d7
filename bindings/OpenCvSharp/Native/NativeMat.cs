using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Binds <c>ds_mat.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeMat
{
    private const string Library = NativeLoader.Library;

    [LibraryImport(Library, EntryPoint = "ds_cv_mat_new")]
    internal static partial int MatNew(out MatHandle output);

    [LibraryImport(Library, EntryPoint = "ds_cv_mat_free")]
    internal static partial void MatFree(nint mat);

    [LibraryImport(Library, EntryPoint = "ds_cv_mat_count")]
    internal static partial int MatCount(out long alive);

    [LibraryImport(Library, EntryPoint = "ds_cv_mat_info_of")]
    internal static partial int MatInfoOf(nint mat, out NativeMatInfo output);

    [LibraryImport(Library, EntryPoint = "ds_cv_mat_create")]
    internal static partial int MatCreate(nint mat, int rows, int cols, int type);

    [LibraryImport(Library, EntryPoint = "ds_cv_mat_wrap")]
    internal static partial int MatWrap(nint mat, int rows, int cols, int type, nint data, long step);

    [LibraryImport(Library, EntryPoint = "ds_cv_mat_view")]
    internal static partial int MatView(nint mat, Rect area, nint output);

    [LibraryImport(Library, EntryPoint = "ds_cv_mat_reshape")]
    internal static partial int MatReshape(nint mat, int channels, int rows, nint output);

    [LibraryImport(Library, EntryPoint = "ds_cv_mat_copy")]
    internal static partial int MatCopy(nint mat, nint output, in NativeInput mask);

    [LibraryImport(Library, EntryPoint = "ds_cv_mat_convert")]
    internal static partial int MatConvert(nint mat, nint output, int type, double alpha, double beta);

    [LibraryImport(Library, EntryPoint = "ds_cv_mat_set")]
    internal static partial int MatSet(nint mat, in NativeInput value, in NativeInput mask);
}
