using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Binds <c>ds_calib.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeCalib
{
    private const string Library = NativeLoader.Library;

    [LibraryImport(Library, EntryPoint = "ds_cv_corner_sub_pix")]
    internal static partial int CornerSubPix(
        in NativeInput image, nint corners, Size window, Size deadZone, int kind, int mostRounds,
        double leastStep);

    [LibraryImport(Library, EntryPoint = "ds_cv_find_chessboard")]
    internal static partial int FindChessboard(
        in NativeInput image, Size pattern, nint corners, int flags, out int found);

    [LibraryImport(Library, EntryPoint = "ds_cv_calibrate")]
    internal static partial int Calibrate(
        in NativeInput objectPoints, in NativeInput imagePoints, int* counts, int views, Size size,
        double* matrix, double* distortion, int distortionSize, Vec3d* turns, Vec3d* moves, int flags,
        int kind, int mostRounds, double leastStep, out double error);
}
