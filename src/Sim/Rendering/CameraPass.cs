using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>What the camera adds: lens blur, motion blur, rolling exposure, rain on the way, noise. Writes
/// blue, green, red.</summary>
internal sealed class CameraPass : IDisposable
{
    /// <summary>Distance of what is seen on the average: what passes by is smeared as if it were that
    /// far.</summary>
    private const float UsualRangeMeters = 6;

    /// <summary>A smear of more pixels than this is drawn with more taps.</summary>
    private const float SwiftPixels = 4;

    private static readonly TimeSpan _longestGap = TimeSpan.FromSeconds(0.2);

    private readonly GlesTarget _target;
    private readonly Dictionary<(bool IsWet, bool IsSwift), GlesProgram> _programs = [];
    private readonly byte[] _bytes;
    private ulong _seed;
    private float _rain;
    private VehicleState? _last;

    internal CameraPass(int width, int height)
    {
        _target = GlesTarget.Colour(width, height, hasDepth: false);
        _bytes = new byte[4 * width * height];
    }

    /// <summary>Begins a new scene.</summary>
    internal void Show(float rain, ulong seed)
    {
        (_rain, _seed) = (rain, seed);
        _last = null;
    }

    internal void Draw(GlesTexture scene, CourseCamera camera, in VehicleState state, long frame)
    {
        _target.Use();
        scene.Bind(4);
        var sweep = Sweep(camera, state);
        var program = Program(sweep.Length() * camera.WidthPixels > SwiftPixels);
        program.Use();
        program.Set("scene", 4);
        program.Set("size", new Vector2(camera.WidthPixels, camera.HeightPixels));
        program.Set("sweep", sweep);
        program.Set("readout", (float)(camera.Readout / Longer(camera.Exposure)));
        program.Set("blur", camera.BlurPixels * 1.1f);
        program.Set("noise", camera.Noise);
        program.Set("rain", _rain);
        program.Set("time", (float)(state.At.TotalSeconds % 600));
        program.Set("grainSeed", Seed(frame));
        GlesState.DrawWholeScreen();
        _last = state;
    }

    /// <summary>Copies the picture out, highest row first.</summary>
    internal void Read(Frame frame)
    {
        var (width, height) = (_target.Width, _target.Height);
        if (frame.Bgr.Length < 3 * width * height)
        {
            frame.Bgr = new byte[3 * width * height];
        }
        _target.Read(_bytes);
        for (var y = 0; y < height; y++)
        {
            var from = _bytes.AsSpan(4 * width * (height - 1 - y), 4 * width);
            var to = frame.Bgr.AsSpan(3 * width * y, 3 * width);
            for (var x = 0; x < width; x++)
            {
                to[(3 * x) + 2] = from[(4 * x) + 2];
                to[(3 * x) + 1] = from[(4 * x) + 1];
                to[3 * x] = from[4 * x];
            }
        }
        (frame.Width, frame.Height) = (width, height);
    }

    public void Dispose()
    {
        foreach (var program in _programs.Values)
        {
            program.Dispose();
        }
        _target.Dispose();
    }

    private static TimeSpan Longer(TimeSpan exposure) =>
        exposure > TimeSpan.FromMilliseconds(0.1) ? exposure : TimeSpan.FromMilliseconds(0.1);

    /// <summary>How the picture moves in one exposure: across, up, growing, turning, in shares of the
    /// picture.</summary>
    private Vector4 Sweep(CourseCamera camera, in VehicleState state)
    {
        var time = (float)Longer(camera.Exposure).TotalSeconds;
        var (pitchRate, rollRate) = Rates(state);
        var (sine, cosine) = MathF.SinCos(state.YawRadians);
        var forward = (state.VelocityNed.X * cosine) + (state.VelocityNed.Y * sine);
        var right = (state.VelocityNed.Y * cosine) - (state.VelocityNed.X * sine);
        var share = camera.FocalPixels * time;
        return new Vector4(
            (state.YawRateRadiansPerSecond + (right / UsualRangeMeters)) * share / camera.WidthPixels,
            (pitchRate - (state.VelocityNed.Z / UsualRangeMeters)) * share / camera.HeightPixels,
            -forward * time / UsualRangeMeters,
            -rollRate * time);
    }

    private GlesProgram Program(bool isSwift)
    {
        var key = (_rain > 0, isSwift);
        if (!_programs.TryGetValue(key, out var program))
        {
            IEnumerable<string> words = ["RAIN", "FAST_MOTION"];
            words = words.Where(word => word == "RAIN" ? _rain > 0 : isSwift);
            program = ShaderText.Program("screen", "camera", [.. words]);
            _programs.Add(key, program);
        }
        return program;
    }

    private (float Pitch, float Roll) Rates(in VehicleState state)
    {
        if (_last is not { } last || state.At <= last.At || state.At - last.At > _longestGap)
        {
            return default;
        }
        var seconds = (float)(state.At - last.At).TotalSeconds;
        return (
            (state.PitchRadians - last.PitchRadians) / seconds,
            (state.RollRadians - last.RollRadians) / seconds);
    }

    private int Seed(long frame)
    {
        var state = _seed ^ ((ulong)frame * 0x9E3779B97F4A7C15);
        return (int)(SeededRandom.Scatter(ref state) & 0x7FFFFFFF);
    }
}
