namespace OpenCvSharp;

/// <summary>Moments of a shape or picture up to the third order.</summary>
public class Moments
{
    internal Moments(ReadOnlySpan<double> values)
    {
        M00 = values[0];
        M10 = values[1];
        M01 = values[2];
        M20 = values[3];
        M11 = values[4];
        M02 = values[5];
        M30 = values[6];
        M21 = values[7];
        M12 = values[8];
        M03 = values[9];
        Mu20 = values[10];
        Mu11 = values[11];
        Mu02 = values[12];
        Mu30 = values[13];
        Mu21 = values[14];
        Mu12 = values[15];
        Mu03 = values[16];
        Nu20 = values[17];
        Nu11 = values[18];
        Nu02 = values[19];
        Nu30 = values[20];
        Nu21 = values[21];
        Nu12 = values[22];
        Nu03 = values[23];
    }

    /// <summary>Spatial moment of order 0 in x and 0 in y.</summary>
    public double M00;

    /// <summary>Spatial moment of order 1 in x and 0 in y.</summary>
    public double M10;

    /// <summary>Spatial moment of order 0 in x and 1 in y.</summary>
    public double M01;

    /// <summary>Spatial moment of order 2 in x and 0 in y.</summary>
    public double M20;

    /// <summary>Spatial moment of order 1 in x and 1 in y.</summary>
    public double M11;

    /// <summary>Spatial moment of order 0 in x and 2 in y.</summary>
    public double M02;

    /// <summary>Spatial moment of order 3 in x and 0 in y.</summary>
    public double M30;

    /// <summary>Spatial moment of order 2 in x and 1 in y.</summary>
    public double M21;

    /// <summary>Spatial moment of order 1 in x and 2 in y.</summary>
    public double M12;

    /// <summary>Spatial moment of order 0 in x and 3 in y.</summary>
    public double M03;

    /// <summary>Central moment of order 2 in x and 0 in y.</summary>
    public double Mu20;

    /// <summary>Central moment of order 1 in x and 1 in y.</summary>
    public double Mu11;

    /// <summary>Central moment of order 0 in x and 2 in y.</summary>
    public double Mu02;

    /// <summary>Central moment of order 3 in x and 0 in y.</summary>
    public double Mu30;

    /// <summary>Central moment of order 2 in x and 1 in y.</summary>
    public double Mu21;

    /// <summary>Central moment of order 1 in x and 2 in y.</summary>
    public double Mu12;

    /// <summary>Central moment of order 0 in x and 3 in y.</summary>
    public double Mu03;

    /// <summary>Normalised central moment of order 2 in x and 0 in y.</summary>
    public double Nu20;

    /// <summary>Normalised central moment of order 1 in x and 1 in y.</summary>
    public double Nu11;

    /// <summary>Normalised central moment of order 0 in x and 2 in y.</summary>
    public double Nu02;

    /// <summary>Normalised central moment of order 3 in x and 0 in y.</summary>
    public double Nu30;

    /// <summary>Normalised central moment of order 2 in x and 1 in y.</summary>
    public double Nu21;

    /// <summary>Normalised central moment of order 1 in x and 2 in y.</summary>
    public double Nu12;

    /// <summary>Normalised central moment of order 0 in x and 3 in y.</summary>
    public double Nu03;
}
