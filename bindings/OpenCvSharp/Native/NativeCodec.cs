using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Binds <c>ds_codec.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeCodec
{
    private const string Library = NativeLoader.Library;

    [LibraryImport(Library, EntryPoint = "ds_cv_imread", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Imread(string path, int flags, nint output);

    [LibraryImport(Library, EntryPoint = "ds_cv_imwrite", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Imwrite(
        string path, nint image, int* parameters, int count, out int written);

    [LibraryImport(Library, EntryPoint = "ds_cv_imdecode")]
    internal static partial int Imdecode(in NativeInput bytes, int flags, nint output);

    [LibraryImport(Library, EntryPoint = "ds_cv_imencode", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Imencode(
        string extension, in NativeInput image, int* parameters, int count, nint output, out int encoded);
}
