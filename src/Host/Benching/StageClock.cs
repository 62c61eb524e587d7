using System.Diagnostics;

namespace DroneSeal.Host.Benching;

/// <summary>Time and managed bytes of each stage of each frame. Allocates nothing once made. One
/// thread.</summary>
internal sealed class StageClock
{
    private static readonly int _stages = Enum.GetValues<BudgetStage>().Length;

    private readonly double[][] _milliseconds;
    private readonly long[] _bytes = new long[_stages];
    private readonly double[] _now = new double[_stages];
    private readonly long[] _bytesNow = new long[_stages];
    private int _frames;
    private long _start;
    private long _startBytes;

    internal StageClock(int frames) =>
        _milliseconds = [.. Enumerable.Range(0, _stages + 1).Select(_ => new double[frames])];

    /// <summary>A stage begins here.</summary>
    internal void Begin()
    {
        _startBytes = GC.GetAllocatedBytesForCurrentThread();
        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>It ended, and the next begins; a stage may come twice in a frame.</summary>
    internal void End(BudgetStage stage)
    {
        _now[(int)stage] += Stopwatch.GetElapsedTime(_start).TotalMilliseconds;
        _bytesNow[(int)stage] += GC.GetAllocatedBytesForCurrentThread() - _startBytes;
        Begin();
    }

    /// <summary>The frame is over.</summary>
    /// <param name="counts">False while the path warms up.</param>
    internal void EndFrame(bool counts)
    {
        if (counts)
        {
            for (var i = 0; i < _stages; i++)
            {
                _milliseconds[i][_frames] = _now[i];
                _bytes[i] += _bytesNow[i];
            }

            _milliseconds[_stages][_frames++] = Sum(_now);
        }

        Array.Clear(_now);
        Array.Clear(_bytesNow);
    }

    /// <summary>A row a stage; the last is the whole frame.</summary>
    internal IReadOnlyList<BudgetRow> Rows()
    {
        var rows = new List<BudgetRow>();
        for (var i = 0; i <= _stages; i++)
        {
            var sorted = _milliseconds[i].Take(_frames).Order().ToArray();
            var bytes = i < _stages ? _bytes[i] : _bytes.Sum();
            rows.Add(new BudgetRow(
                i < _stages ? ((BudgetStage)i).ToString().ToLowerInvariant() : "whole",
                sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100], bytes / (double)_frames));
        }

        return rows;
    }

    // Enumerable.Sum would do, and allocate where it is not vectorised.
    private static double Sum(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
