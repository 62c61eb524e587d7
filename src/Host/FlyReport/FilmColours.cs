using OpenCvSharp;

namespace DroneSeal.Host.FlyReport;

/// <summary>Colours of the film, blue, green, red.</summary>
internal static class FilmColours
{
    internal static Scalar Page { get; } = new(27, 21, 17);

    internal static Scalar Ground { get; } = new(48, 42, 36);

    internal static Scalar Lane { get; } = new(62, 55, 48);

    internal static Scalar Ink { get; } = new(240, 234, 230);

    internal static Scalar Soft { get; } = new(180, 165, 154);

    internal static Scalar Novel { get; } = new(30, 138, 255);

    internal static Scalar Base { get; } = new(255, 166, 88);

    internal static Scalar Tree { get; } = new(110, 150, 100);

    internal static Scalar Thing { get; } = new(150, 130, 120);

    internal static Scalar Flat { get; } = new(90, 110, 125);

    internal static Scalar Belief { get; } = new(242, 140, 183);

    internal static Scalar Edit { get; } = new(189, 119, 255);

    internal static Scalar Bad { get; } = new(90, 90, 255);

    internal static Scalar Good { get; } = new(156, 199, 76);
}
