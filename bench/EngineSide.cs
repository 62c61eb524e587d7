using System.Diagnostics;

namespace DroneSeal.Bench;

/// <summary>Our side: picture tensor to decoded boxes, without and with one class branch.</summary>
internal sealed class EngineSide : IDisposable
{
    private const int Size = 416;

    private readonly TrunkEngine _engine;
    private readonly BranchEngine _branch;
    private readonly TrunkOutputs _outputs = new(Size);
    private readonly float[] _picture = new float[3 * Size * Size];
    private readonly float[] _scores;
    private readonly float[] _boxes;
    private readonly float[] _branchLogits;
    private readonly float[] _branchRaw;
    private readonly float[] _branchBoxes;

    internal EngineSide(BenchOptions options)
    {
        var weights = DroneSeal.TorchExtensions.Tests.SafeTensorsReader.Read(options.Weights);
        _engine = new TrunkEngine(weights, Size, options.Threads, options.Set);
        _branch = new BranchEngine(_engine, BranchWeights(weights));
        var anchors = _outputs.AnchorCount;
        (_scores, _boxes) = (new float[anchors * 80], new float[anchors * 4]);
        _branchLogits = new float[anchors];
        (_branchRaw, _branchBoxes) = (new float[anchors * 4], new float[anchors * 4]);
        for (var i = 0; i < _picture.Length; i++)
        {
            _picture[i] = i * 37 % 256;
        }
    }

    internal string InstructionSet => _engine.InstructionSet;

    /// <summary>Milliseconds of passes run back to back.</summary>
    internal double[] Run(int passes, bool withBranch)
    {
        var times = new double[passes];
        for (var i = 0; i < passes; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Pass(withBranch);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }

    /// <summary>Largest differences from the ONNX graph's answers, relative to the largest one.</summary>
    internal (double Boxes, double Scores) Difference(float[] output)
    {
        Pass(withBranch: false);
        var rows = output.Chunk(85).ToArray();
        return (Difference(_boxes, [.. rows.SelectMany(row => row.Take(4))]),
            Difference(_scores, [.. rows.SelectMany(row => row.Skip(5).Select(score => score * row[4]))]));
    }

    public void Dispose()
    {
        _branch.Dispose();
        _engine.Dispose();
    }

    private static double Difference(float[] actual, float[] wanted) =>
        actual.Zip(wanted, (a, b) => Math.Abs((double)a - b)).Max()
        / wanted.Max(value => Math.Abs((double)value));

    // The branch as an edit starts it: the frozen towers, and a first answer of its own.
    private static Dictionary<string, float[]> BranchWeights(Dictionary<string, float[]> weights)
    {
        var branch = weights.Where(pair => pair.Key.StartsWith("head.cls_convs", StringComparison.Ordinal)
                || pair.Key.StartsWith("head.reg_convs", StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key["head.".Length..], pair => pair.Value);
        for (var level = 0; level < 3; level++)
        {
            branch[$"logit.{level}.weight"] = new float[128];
            branch[$"logit.{level}.bias"] = [-4.0f];
            branch[$"objectness.{level}.weight"] = [1.0f];
            branch[$"box.{level}.weight"] = new float[256];
            branch[$"box.{level}.bias"] = new float[4];
        }

        return branch;
    }

    private void Pass(bool withBranch)
    {
        _engine.Run(_picture, _outputs);
        if (withBranch)
        {
            _branch.Run(
                _outputs.Stems, _outputs.ObjectnessLogits, _outputs.RawBoxes, _branchLogits, _branchRaw);
            _engine.DecodeBoxes(_branchRaw, _branchBoxes);
        }

        _engine.Decode(_outputs, _scores, _boxes);
    }
}
