using OpenCvSharp;

namespace DroneSeal.OpenCvSharp.Tests;

public sealed class MatTests
{
    [Fact]
    public void WhenMadeTheMatHasTheShapeAskedFor()
    {
        using var mat = new Mat(4, 6, MatType.CV_32FC2, new Scalar(1.5, -2));
        Assert.Equal((4, 6, 2, 48L), (mat.Rows, mat.Cols, mat.Channels(), mat.Step()));
        Assert.Equal(MatType.CV_32FC2, mat.Type());
        Assert.Equal(new Vec2f(1.5f, -2), mat.At<Vec2f>(3, 5));
        Assert.True(mat.IsContinuous());
        Assert.False(mat.Empty());
    }

    [Fact]
    public void WhenAViewIsWrittenTheWholeChanges()
    {
        using var whole = new Mat(5, 5, MatType.CV_8UC1, Scalar.All(0));
        using (var part = whole[new Rect(1, 2, 3, 2)])
        {
            Assert.True(part.IsSubmatrix());
            Assert.False(part.IsContinuous());
            part.SetTo(Scalar.All(9));
        }

        Assert.Equal(6, Cv2.CountNonZero(whole));
        Assert.Equal(9, whole.Get<byte>(3, 3));
    }

    [Fact]
    public void WhenAViewLiesOutsideOpenCvRefuses()
    {
        using var whole = new Mat(5, 5, MatType.CV_8UC1, Scalar.All(0));
        Assert.Throws<OpenCVException>(() => whole.SubMat(new Rect(3, 3, 4, 4)));
    }

    [Fact]
    public void WhenWrappedTheArrayItselfIsUsed()
    {
        var data = new byte[12];
        using (var mat = Mat.FromPixelData(2, 2, MatType.CV_8UC3, data))
        {
            mat.SetTo(new Scalar(1, 2, 3));
        }

        Assert.Equal([1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3], data);
    }

    [Fact]
    public void WhenTheArrayIsTooShortItIsRefused() =>
        Assert.Throws<ArgumentException>(() => Mat.FromPixelData(2, 3, MatType.CV_8UC3, new byte[12]));

    [Fact]
    public void WhenAViewIsCopiedOutItsRowsAreJoined()
    {
        using var picture = Reference.Picture();
        using var part = picture.SubMat(2, 4, 1, 3);
        part.GetArray(out Vec3b[] pixels);
        Assert.Equal(4, pixels.Length);
        Assert.Equal(picture.Get<Vec3b>(3, 2), pixels[3]);
        Assert.Throws<OpenCvSharpException>(() => part.GetArray(out int[] _));
    }

    [Fact]
    public void WhenSetFromAnArrayTheElementsFollowRowByRow()
    {
        using var mat = new Mat(2, 2, MatType.CV_32SC1);
        mat.SetArray([1, 2, 3, 4]);
        Assert.Equal(3, mat.At<int>(1, 0));
        Assert.Throws<ArgumentException>(() => mat.SetArray([1, 2, 3]));
    }

    [Fact]
    public void WhenConvertedValuesAreScaledAndSaturated()
    {
        using var mat = new Mat(1, 1, MatType.CV_8UC1, Scalar.All(200));
        using var result = new Mat();
        mat.ConvertTo(result, MatType.CV_8UC1, 2, 1);
        Assert.Equal(255, result.Get<byte>(0, 0));
    }

    [Fact]
    public void WhenAMaskIsGivenOnlyMarkedElementsChange()
    {
        using var mask = new Mat(1, 2, MatType.CV_8UC1, Scalar.All(0));
        mask.Set(0, 1, (byte)1);
        using var from = new Mat(1, 2, MatType.CV_8UC1, Scalar.All(7));
        using var into = new Mat(1, 2, MatType.CV_8UC1, Scalar.All(3));
        from.CopyTo(into, mask);
        into.GetArray(out byte[] values);
        Assert.Equal([3, 7], values);
    }

    [Fact]
    public void WhenDisposedEveryUseIsRefused()
    {
        var mat = new Mat(1, 1, MatType.CV_8UC1);
        mat.Dispose();
        Assert.True(mat.IsDisposed);
        Assert.Throws<ObjectDisposedException>(() => mat.Rows);
        Assert.Throws<ObjectDisposedException>(() => Cv2.CountNonZero(mat));
    }

    [Fact]
    public void WhenPrintedTheTypeIsNamed()
    {
        using var mat = new Mat(3, 2, MatType.CV_64FC1);
        Assert.StartsWith("Mat [ 3*2*CV_64FC1", mat.ToString(), StringComparison.Ordinal);
        Assert.Equal("CV_8UC3", MatType.CV_8UC3.ToString());
    }

    [Fact]
    public void TheVersionIsSupported() =>
        Assert.True(new Version(Cv2.GetVersionString()!) >= new Version(4, 5));
}
