using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Single values, rows and arrays.</content>
public sealed partial class Mat
{
    /// <summary>The first value of a row. Indices are not checked.</summary>
    public T Get<T>(int i0)
        where T : struct => Marshal.PtrToStructure<T>(Ptr(i0));

    /// <summary>A value at row and column. Indices are not checked.</summary>
    public T Get<T>(int i0, int i1)
        where T : struct => Marshal.PtrToStructure<T>(Ptr(i0, i1));

    /// <summary>Writes a value at the start of a row. Indices are not checked.</summary>
    public void Set<T>(int i0, T value)
        where T : struct => Marshal.StructureToPtr(value, Ptr(i0), fDeleteOld: false);

    /// <summary>Writes a value at row and column. Indices are not checked.</summary>
    public void Set<T>(int i0, int i1, T value)
        where T : struct => Marshal.StructureToPtr(value, Ptr(i0, i1), fDeleteOld: false);

    /// <summary>The first value of a row, in place. Indices are not checked.</summary>
    public unsafe ref T At<T>(int i0)
        where T : unmanaged => ref Unsafe.AsRef<T>((void*)Ptr(i0));

    /// <summary>A value at row and column, in place. Indices are not checked.</summary>
    public unsafe ref T At<T>(int i0, int i1)
        where T : unmanaged => ref Unsafe.AsRef<T>((void*)Ptr(i0, i1));

    /// <summary>Copies all elements out, row by row.</summary>
    /// <exception cref="OpenCvSharpException">An element has another size.</exception>
    public bool GetArray<T>(out T[] data)
        where T : unmanaged
    {
        var info = Info();
        CheckElement<T>(info);
        data = new T[(long)info.Rows * info.Cols];
        for (var row = 0; row < info.Rows; row++)
        {
            RowOf<T>(info, row).CopyTo(data.AsSpan(row * info.Cols));
        }

        return true;
    }

    /// <summary>Copies all elements in, row by row.</summary>
    /// <exception cref="OpenCvSharpException">An element has another size.</exception>
    /// <exception cref="ArgumentException">The array has another number of elements.</exception>
    public bool SetArray<T>(T[] data)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        var info = Info();
        CheckElement<T>(info);
        if (data.Length != (long)info.Rows * info.Cols)
        {
            throw new ArgumentException(
                $"{data.Length} elements for {info.Rows} x {info.Cols}.", nameof(data));
        }

        for (var row = 0; row < info.Rows; row++)
        {
            data.AsSpan(row * info.Cols, info.Cols).CopyTo(RowOf<T>(info, row));
        }

        return true;
    }

    /// <summary>All elements in place; empty where the mat is not continuous.</summary>
    public unsafe Span<T> AsSpan<T>()
        where T : unmanaged
    {
        var info = Info();
        return info.Continuous != 0
            ? new Span<T>((void*)info.Data, checked((int)(info.Total * info.ElementSize / sizeof(T))))
            : [];
    }

    /// <summary>The encoded picture.</summary>
    public byte[] ToBytes(string ext = ".png", int[]? prms = null)
    {
        Cv2.ImEncode(ext, this, out var bytes, prms);
        return bytes;
    }

    private static unsafe Span<T> RowOf<T>(in NativeMatInfo info, int row)
        where T : unmanaged =>
        new((byte*)info.Data + (info.Step * row), info.Cols);

    private static unsafe void CheckElement<T>(in NativeMatInfo info)
        where T : unmanaged
    {
        if (info.Dims > 2 || sizeof(T) != info.ElementSize)
        {
            throw new OpenCvSharpException(
                $"{typeof(T).Name} does not fit {new MatType(info.Type)}: "
                + $"{sizeof(T)} and {info.ElementSize} bytes.");
        }
    }
}
