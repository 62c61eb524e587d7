namespace DroneSeal.Vision.Calibration;

/// <summary>Where a camera with a real lens shows what lies in a direction: the pinhole of Brown (1971) with
/// three radial and two tangential terms, as OpenCV's <c>calibrateCamera</c> finds it.</summary>
/// <remarks>Pixels are those of OpenCV: the middle of the upper left one is (0, 0).</remarks>
/// <param name="Width">Pixels across of the pictures that it holds for.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="FocalX">Focal length across, pixels.</param>
/// <param name="FocalY">Focal length down, pixels.</param>
/// <param name="CentreX">Where the optical axis shows, pixels.</param>
/// <param name="CentreY">Where the optical axis shows, pixels.</param>
/// <param name="K1">First radial term.</param>
/// <param name="K2">Second radial term.</param>
/// <param name="P1">First tangential term.</param>
/// <param name="P2">Second tangential term.</param>
/// <param name="K3">Third radial term.</param>
public sealed record LensModel(
    int Width, int Height, double FocalX, double FocalY, double CentreX, double CentreY,
    double K1, double K2, double P1, double P2, double K3)
{
    /// <summary>Where a direction shows.</summary>
    /// <param name="x">To the right, of a direction whose part along the axis is 1.</param>
    /// <param name="y">Down, likewise.</param>
    public (double X, double Y) Show(double x, double y)
    {
        var square = (x * x) + (y * y);
        var radial = 1 + (square * (K1 + (square * (K2 + (square * K3)))));
        var bentX = (x * radial) + (2 * P1 * x * y) + (P2 * (square + (2 * x * x)));
        var bentY = (y * radial) + (P1 * (square + (2 * y * y))) + (2 * P2 * x * y);
        return ((FocalX * bentX) + CentreX, (FocalY * bentY) + CentreY);
    }

    /// <summary>Whether the model still tells directions apart there: farther out, its polynomial may turn
    /// back and show two directions at one place.</summary>
    /// <inheritdoc cref="Show"/>
    public bool IsOneToOne(double x, double y)
    {
        var square = (x * x) + (y * y);
        for (var i = 1; i <= 8; i++)
        {
            var at = square * i / 8;
            if (1 + (at * ((3 * K1) + (at * ((5 * K2) + (at * 7 * K3))))) <= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Everything wrong with this model, one line each; empty when it can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Width < 16 || Height < 16)
        {
            yield return $"the picture is {Width} x {Height} pixels; both must be 16 or more";
        }

        if (!(FocalX > 1 && FocalY > 1 && FocalX < 1e6 && FocalY < 1e6))
        {
            yield return $"the focal lengths are {FocalX} and {FocalY} pixels; both must be positive";
        }

        if (!(CentreX > 0 && CentreX < Width && CentreY > 0 && CentreY < Height))
        {
            yield return $"the optical axis is at {CentreX}, {CentreY}, outside the picture";
        }

        if (!double.IsFinite(K1 + K2 + K3 + P1 + P2))
        {
            yield return "a distortion term is no number";
        }
    }
}
