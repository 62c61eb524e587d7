using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DroneSeal.Vision.Calibration;

/// <summary>What is known of one camera: its lens, its mount, and how well it was measured.</summary>
public sealed record CameraCalibration
{
    /// <summary>The lens, and the size of the pictures that it holds for.</summary>
    public required LensModel Lens { get; init; }

    /// <summary>How it is mounted.</summary>
    public CameraMount Mount { get; init; }

    /// <summary>Root of the mean square of the distance between seen and explained corners, pixels.</summary>
    public double ReprojectionErrorPixels { get; init; }

    /// <summary>Pictures of the board that it was made of.</summary>
    public int Views { get; init; }

    /// <summary>What the pictures came from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Names the lens as it was measured: SHA-256 of its size and numbers, 64 hexadecimal
    /// digits.</summary>
    public string LensSha256
    {
        get
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"{Lens.Width} {Lens.Height} {Lens.FocalX:R} {Lens.FocalY:R} {Lens.CentreX:R} "
                + $"{Lens.CentreY:R} {Lens.K1:R} {Lens.K2:R} {Lens.P1:R} {Lens.P2:R} {Lens.K3:R}");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
        }
    }
}
