using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DroneSeal.SelfEdit;

/// <summary>Where a picture shows a card's colours, as sums over rectangles from the picture's
/// corner.</summary>
/// <remarks>Four channels a place: first colour (0..1 a pixel), stripes, dark, first colour at its
/// strictest.</remarks>
internal sealed class ColourMaps
{
    internal const int Primary = 0;
    internal const int Stripe = 1;
    internal const int Dark = 2;
    internal const int Strict = 3;
    internal const int Channels = 4;

    private readonly ObstacleCard _card;
    private readonly int _size;
    private readonly double[] _sums;
    private readonly ColourLevel[] _levels;
    private readonly float _leastSaturation;
    private readonly float _leastValue;

    internal ColourMaps(ObstacleCard card, int size)
    {
        _card = card;
        _size = size;
        _sums = new double[(size + 1) * (size + 1) * Channels];
        _levels = [.. card.Colour.Levels];
        _leastSaturation = _levels.Min(level => level.Saturation);
        _leastValue = _levels.Min(level => level.Value);
        LevelsMet = new byte[size * size];
    }

    /// <summary>Levels of the first colour that each pixel meets, row by row.</summary>
    internal byte[] LevelsMet { get; }

    internal int Size => _size;

    internal void Fill(ReadOnlySpan<byte> bgr, int contentWidth, int contentHeight)
    {
        var stride = (_size + 1) * Channels;
        for (var y = 0; y < _size; y++)
        {
            var row = Vector256<double>.Zero;
            for (var x = 0; x < _size; x++)
            {
                var pixel = (y * _size) + x;
                var isInside = x < contentWidth && y < contentHeight;
                row += isInside ? Classify(bgr.Slice(3 * pixel, 3), out LevelsMet[pixel]) : Outside(pixel);
                var place = (y * stride) + ((x + 1) * Channels);
                var above = Vector256.Create<double>(_sums.AsSpan(place, Channels));
                (above + row).CopyTo(_sums.AsSpan(place + stride, Channels));
            }
        }
    }

    /// <summary>Sums over everything left of and above a point; between pixels as if each pixel were evenly
    /// filled.</summary>
    internal Vector256<double> At(double x, double y)
    {
        x = Math.Clamp(x, 0, _size);
        y = Math.Clamp(y, 0, _size);
        var left = Math.Min((int)x, _size - 1);
        var top = Math.Min((int)y, _size - 1);
        // Both indices lie inside the sums by the clamping above.
        ref var corner = ref _sums[((top * (_size + 1)) + left) * Channels];
        ref var below = ref Unsafe.Add(ref corner, (_size + 1) * Channels);
        var upper = Mix(ref corner, x - left);
        var lower = Mix(ref below, x - left);
        return upper + ((lower - upper) * (y - top));
    }

    /// <summary>Means over a rectangle.</summary>
    internal Vector256<double> Mean(double left, double top, double right, double bottom)
    {
        var sum = At(right, bottom) - At(left, bottom) - At(right, top) + At(left, top);
        return sum / Math.Max((right - left) * (bottom - top), 1e-6);
    }

    private static Vector256<double> Mix(ref double pair, double share)
    {
        var left = Vector256.LoadUnsafe(ref pair);
        return left + ((Vector256.LoadUnsafe(ref pair, Channels) - left) * share);
    }

    private Vector256<double> Outside(int pixel)
    {
        LevelsMet[pixel] = 0;
        return Vector256<double>.Zero;
    }

    private Vector256<double> Classify(ReadOnlySpan<byte> bgr, out byte levelsMet)
    {
        var greatest = Math.Max(bgr[0], Math.Max(bgr[1], bgr[2]));
        var range = greatest - Math.Min(bgr[0], Math.Min(bgr[1], bgr[2]));
        var saturation = greatest > 0 ? range / (float)greatest : 0;
        var value = greatest / 255f;
        var met = saturation >= _leastSaturation && value >= _leastValue && range > 0
            ? CountLevels(Hue(bgr, greatest, range), saturation, value)
            : 0;
        levelsMet = (byte)met;
        var isStripe = _card.Stripes is { } stripes
            && saturation <= stripes.SaturationBelow && value >= stripes.ValueAbove;
        return Vector256.Create(
            met / (double)_levels.Length,
            isStripe ? 1 : 0,
            value <= _card.DarkValueBelow ? 1 : 0,
            met == _levels.Length ? 1 : 0);
    }

    private static bool IsIn(ColourLevel level, float hue) => hue >= level.HueFrom && hue <= level.HueTo;

    private static float Hue(ReadOnlySpan<byte> bgr, int greatest, int range)
    {
        var (blue, green, red) = (bgr[0], bgr[1], bgr[2]);
        var sixths = greatest == red
            ? (green - blue) / (float)range
            : greatest == green ? 2 + ((blue - red) / (float)range) : 4 + ((red - green) / (float)range);
        return sixths * 60;
    }

    private int CountLevels(float hue, float saturation, float value)
    {
        var met = 0;
        foreach (var level in _levels)
        {
            var isHue = IsIn(level, hue) || IsIn(level, hue - 360) || IsIn(level, hue + 360);
            met += isHue && saturation >= level.Saturation && value >= level.Value ? 1 : 0;
        }

        return met;
    }
}
