using System.Globalization;
using DroneSeal.Vision.Network;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DroneSeal.Vision;

/// <summary>A stopped training run as one safetensors file: network, optimizer, average, steps.</summary>
internal static class TrainingCheckpoint
{
    private const string Network = "network.";
    private const string Average = "average.";
    private const string First = "first_moment.";
    private const string Second = "second_moment.";

    /// <summary>Writes it beside the file and renames it onto it.</summary>
    internal static void Write(
        string path, string fingerprint, int steps, YoloxNano network, AdamW optimizer, WeightAverage average)
    {
        var arrays = new List<(string, IReadOnlyList<long>, float[])>();
        void Add(string name, TensorArray array) => arrays.Add((name, array.Shape, array.Values));
        foreach (var (name, array) in network.ToArrays())
        {
            Add(Network + name, array);
        }

        foreach (var (name, array) in average.ToArrays())
        {
            Add(Average + name, array);
        }

        var states = optimizer.state_dict().State;
        for (var i = 0; i < states.Count; i++)
        {
            var state = (AdamW.State)states[i];
            Add($"{First}{i:000}", WeightAverage.Plain(state.exp_avg));
            Add($"{Second}{i:000}", WeightAverage.Plain(state.exp_avg_sq));
        }

        SafeTensors.WriteFile(path, arrays, new Dictionary<string, string>
        {
            ["format"] = "droneseal-training-1",
            ["run"] = fingerprint,
            ["steps"] = steps.ToString(CultureInfo.InvariantCulture),
        });
    }

    /// <summary>Loads one into a run with the same settings.</summary>
    /// <returns>Steps taken.</returns>
    /// <exception cref="VisionException">The file is damaged or of a run with other settings.</exception>
    internal static int Read(
        string path, string fingerprint, YoloxNano network, AdamW optimizer, WeightAverage average)
    {
        var file = SafeTensors.ReadFile(path);
        if (!file.Metadata.TryGetValue("run", out var run) || run != fingerprint
            || !int.TryParse(file.Metadata.GetValueOrDefault("steps"), CultureInfo.InvariantCulture, out var steps))
        {
            throw new VisionException(
                $"{path} is of a training run with other settings ({run ?? "none"}, not {fingerprint}): "
                + "give the same ones, or move it away to begin anew.");
        }

        network.Load(Part(file.Tensors, Network));
        average.Load(Part(file.Tensors, Average));
        var states = optimizer.state_dict().State;
        using var quiet = no_grad();
        for (var i = 0; i < states.Count; i++)
        {
            var state = (AdamW.State)states[i];
            state.step = steps;
            Fill(state.exp_avg, file.Tensors[$"{First}{i:000}"]);
            Fill(state.exp_avg_sq, file.Tensors[$"{Second}{i:000}"]);
        }

        return steps;
    }

    /// <summary>Begins a new run with the averaged network of another; steps and optimizer begin anew.</summary>
    /// <exception cref="VisionException">The file is damaged or no checkpoint.</exception>
    internal static void BeginWith(string path, YoloxNano network, WeightAverage average)
    {
        var learned = Part(SafeTensors.ReadFile(path).Tensors, Average);
        if (learned.Count == 0)
        {
            throw new VisionException($"{path} is no checkpoint of a training run: give the checkpoint.safetensors of one.");
        }

        network.Load(learned);
        average.Load(learned);
    }

    private static Dictionary<string, TensorArray> Part(
        IReadOnlyDictionary<string, TensorArray> arrays, string prefix) =>
        arrays.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value, StringComparer.Ordinal);

    private static void Fill(Tensor target, TensorArray array)
    {
        using var source = tensor(array.Values, array.Shape.ToArray());
        _ = target.copy_(source);
    }
}
