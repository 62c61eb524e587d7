using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Sizes, types and where the pixels lie.</content>
public sealed partial class Mat
{
    /// <summary>Rows.</summary>
    public int Rows => Info().Rows;

    /// <summary>Rows.</summary>
    public int Height => Rows;

    /// <summary>Columns.</summary>
    public int Cols => Info().Cols;

    /// <summary>Columns.</summary>
    public int Width => Cols;

    /// <summary>Dimensions; 2 for a picture, 0 where there is nothing.</summary>
    public int Dims => Info().Dims;

    /// <summary>Where the first element lies.</summary>
    public nint Data => Info().Data;

    /// <summary>Where the first element lies.</summary>
    public unsafe byte* DataPointer => (byte*)Data;

    /// <summary>Depth and channels.</summary>
    public MatType Type() => new(Info().Type);

    /// <summary>One of <see cref="MatType"/>'s depth constants.</summary>
    public int Depth() => Type().Depth;

    /// <summary>Values an element.</summary>
    public int Channels() => Type().Channels;

    /// <summary>Bytes an element.</summary>
    public int ElemSize() => Info().ElementSize;

    /// <summary>Bytes a value.</summary>
    public int ElemSize1() => Info().ElementSize1;

    /// <summary>Bytes from one row to the next.</summary>
    public long Step() => Info().Step;

    /// <summary>Elements in all.</summary>
    public long Total() => Info().Total;

    /// <summary>Columns and rows.</summary>
    public Size Size()
    {
        var info = Info();
        return new Size(info.Cols, info.Rows);
    }

    /// <summary>Whether there is no element.</summary>
    public bool Empty()
    {
        var info = Info();
        return info.Data == 0 || info.Total == 0;
    }

    /// <summary>Whether the rows follow each other without padding.</summary>
    public bool IsContinuous() => Info().Continuous != 0;

    /// <summary>Whether this is a view of a part of another mat.</summary>
    public bool IsSubmatrix() => Info().Submatrix != 0;

    /// <summary>Where a row begins.</summary>
    public nint Ptr(int i0)
    {
        var info = Info();
        return info.Data + (nint)(info.Step * i0);
    }

    /// <summary>Where an element begins.</summary>
    public nint Ptr(int i0, int i1)
    {
        var info = Info();
        return info.Data + (nint)(info.Step * i0) + ((nint)info.ElementSize * i1);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (IsDisposed)
        {
            return "Mat [ disposed ]";
        }

        var info = Info();
        return $"Mat [ {info.Rows}*{info.Cols}*{new MatType(info.Type)}, "
            + $"IsContinuous={info.Continuous != 0}, IsSubmatrix={info.Submatrix != 0}, "
            + $"Ptr=0x{CvPtr:x}, Data=0x{info.Data:x} ]";
    }

    private NativeMatInfo Info()
    {
        NativeError.Check(NativeMat.MatInfoOf(CvPtr, out var info));
        return info;
    }
}
