using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Views, copies and conversions.</content>
public sealed partial class Mat
{
    /// <summary>A view of a part, or overwrites that part.</summary>
    /// <exception cref="OpenCVException">The part lies outside.</exception>
    public Mat this[Rect roi]
    {
        get => SubMat(roi);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            using var part = SubMat(roi);
            if (part.Size() != value.Size() || part.Type() != value.Type())
            {
                throw new ArgumentException("The part and the value differ in size or type.", nameof(value));
            }

            value.CopyTo(part);
        }
    }

    /// <summary>A view of a part; shares the pixels.</summary>
    /// <exception cref="OpenCVException">The part lies outside.</exception>
    public Mat SubMat(Rect roi) => new(this, roi);

    /// <summary>A view of rows and columns; shares the pixels.</summary>
    /// <exception cref="OpenCVException">The part lies outside.</exception>
    public Mat SubMat(int rowStart, int rowEnd, int colStart, int colEnd) =>
        new(this, new Rect(colStart, rowStart, colEnd - colStart, rowEnd - rowStart));

    /// <summary>A view of one row; shares the pixels.</summary>
    /// <exception cref="OpenCVException">The row lies outside.</exception>
    public Mat Row(int y) => new(this, new Rect(0, y, Cols, 1));

    /// <summary>A view of one column; shares the pixels.</summary>
    /// <exception cref="OpenCVException">The column lies outside.</exception>
    public Mat Col(int x) => new(this, new Rect(x, 0, 1, Rows));

    /// <summary>A view of rows; shares the pixels.</summary>
    /// <exception cref="OpenCVException">The rows lie outside.</exception>
    public Mat RowRange(int startRow, int endRow) =>
        new(this, new Rect(0, startRow, Cols, endRow - startRow));

    /// <summary>A view of columns; shares the pixels.</summary>
    /// <exception cref="OpenCVException">The columns lie outside.</exception>
    public Mat ColRange(int startCol, int endCol) =>
        new(this, new Rect(startCol, 0, endCol - startCol, Rows));

    /// <summary>The same values with other channels and rows; shares the pixels.</summary>
    /// <exception cref="OpenCVException">The values do not divide so.</exception>
    public Mat Reshape(int cn, int rows = 0)
    {
        var result = new Mat();
        NativeError.Check(NativeMat.MatReshape(CvPtr, cn, rows, result.CvPtr));
        return result;
    }

    /// <summary>A copy with pixels of its own.</summary>
    public Mat Clone()
    {
        var result = new Mat();
        CopyTo(result);
        return result;
    }

    /// <summary>A copy of a part, with pixels of its own.</summary>
    /// <exception cref="OpenCVException">The part lies outside.</exception>
    public Mat Clone(Rect roi)
    {
        using var part = SubMat(roi);
        return part.Clone();
    }

    /// <summary>Copies the elements, or those that the mask marks; memory that fits is reused.</summary>
    public void CopyTo(Mat m, InputArray mask = default)
    {
        ArgumentNullException.ThrowIfNull(m);
        NativeError.Check(NativeMat.MatCopy(CvPtr, m.CvPtr, mask.Proxy));
        mask.KeepAlive();
        GC.KeepAlive(m);
    }

    /// <summary>Copies the elements to another type, each times <paramref name="alpha"/> plus <paramref
    /// name="beta"/>.</summary>
    public void ConvertTo(OutputArray m, MatType rtype, double alpha = 1, double beta = 0)
    {
        NativeError.Check(NativeMat.MatConvert(CvPtr, m.Pointer, rtype.Value, alpha, beta));
        m.KeepAlive();
        GC.KeepAlive(this);
    }

    /// <summary>Writes one value everywhere, or where the mask marks.</summary>
    public Mat SetTo(Scalar value, Mat? mask = null) => SetTo(InputArray.Create(value), mask);

    /// <summary>Writes one value everywhere, or where the mask marks.</summary>
    public Mat SetTo(InputArray value, Mat? mask = null)
    {
        var where = mask is null ? default : InputArray.Create(mask);
        NativeError.Check(NativeMat.MatSet(CvPtr, value.Proxy, where.Proxy));
        value.KeepAlive();
        where.KeepAlive();
        return this;
    }
}
