using DroneSeal.Vision;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Adapters that do as much harm as they can: real sets, which take the way of every edit through
/// detector and tracker.</summary>
internal static class AdversarialSets
{
    private const int Channels = FrozenFeatures.HeadChannels;
    private const int Levels = 3;
    private const int Coarse = Levels - 1;

    // A logit so far from zero leaves nothing to what the picture shows.
    private const float Sure = 40;

    // Of a size, as a share. Smaller is farther; much smaller would not be taken for the same thing.
    private static readonly float _smaller = MathF.Log(0.7f);
    private static readonly float _larger = MathF.Log(1.5f);

    // Phantoms in cells of the coarsest level, 32 pixels: as people look who stand in the way.
    private static readonly float[] _phantomBox = [0, 0, MathF.Log(2), MathF.Log(6)];

    /// <summary>Whether an arm flies such a set.</summary>
    internal static bool AreFlownBy(FlyArm arm) =>
        arm is FlyArm.Hidden or FlyArm.Pushed or FlyArm.Pulled or FlyArm.Phantoms;

    /// <summary>The set of an arm.</summary>
    /// <param name="arm">One that flies such a set.</param>
    /// <param name="weights">The frozen core.</param>
    internal static AdapterSet Of(FlyArm arm, ModelWeights weights) => arm switch
    {
        FlyArm.Hidden => Empty(weights).With(AdapterZones.Domain, Domain(weights, isSeen: _ => false)),
        FlyArm.Pushed => Resized(weights, _smaller),
        FlyArm.Pulled => Resized(weights, _larger),
        FlyArm.Phantoms => Empty(weights)
            .With(AdapterZones.Domain, Domain(weights, isSeen: level => level == Coarse))
            .With(AdapterZones.Localisation, Localisation(
                level => level == Coarse ? ToPhantom(weights) : new float[4])),
        _ => throw new ArgumentOutOfRangeException(nameof(arm), arm, "flies no adversarial set"),
    };

    private static AdapterSet Resized(ModelWeights weights, float by) =>
        Empty(weights).With(AdapterZones.Localisation, Localisation(_ => [0, 0, by, by]));

    private static AdapterSet Empty(ModelWeights weights) => AdapterSet.Empty(weights.Sha256);

    // Where a level is seen, every cell is surely the first class; elsewhere surely nothing.
    private static Dictionary<string, AdapterArray> Domain(ModelWeights weights, Func<int, bool> isSeen)
    {
        var zone = new Dictionary<string, AdapterArray>();
        for (var level = 0; level < Levels; level++)
        {
            var kept = new float[Channels];
            Array.Fill(kept, isSeen(level) ? 0 : 1);
            var classes = isSeen(level) ? Shift(Row(weights, "cls", level, 0), Sure) : new float[Channels];
            zone[$"cls.{level}.scale"] = zone[$"reg.{level}.scale"] = Array64(kept);
            zone[$"cls.{level}.shift"] = Array64(classes);
            zone[$"reg.{level}.shift"] = Array64(ObjectnessShift(weights, level, isSeen(level)));
        }

        return zone;
    }

    private static Dictionary<string, AdapterArray> Localisation(Func<int, float[]> bias)
    {
        var zone = new Dictionary<string, AdapterArray>();
        for (var level = 0; level < Levels; level++)
        {
            zone[$"{level}.weight"] = new AdapterArray([4, Channels], new float[4 * Channels]);
            zone[$"{level}.bias"] = new AdapterArray([4], bias(level));
        }

        return zone;
    }

    // The same box in every cell: what the shifted tower would answer is taken off.
    private static float[] ToPhantom(ModelWeights weights)
    {
        var tower = ObjectnessShift(weights, Coarse, isSeen: true);
        var biases = weights.Values[$"head.reg_preds.{Coarse}.bias"];
        return [.. _phantomBox.Select((wanted, row) =>
            wanted - biases[row] - Dot(Row(weights, "reg", Coarse, row), tower))];
    }

    private static float[] ObjectnessShift(ModelWeights weights, int level, bool isSeen) =>
        Shift(Row(weights, "obj", level, 0), isSeen ? Sure : -Sure);

    // The least change of a tower that moves the answer of these weights by so much.
    private static float[] Shift(float[] row, float by)
    {
        var square = Dot(row, row);
        return [.. row.Select(one => one * by / square)];
    }

    private static float[] Row(ModelWeights weights, string answers, int level, int row) =>
        weights.Values[$"head.{answers}_preds.{level}.weight"].AsSpan(row * Channels, Channels).ToArray();

    private static float Dot(float[] one, float[] other) => one.Zip(other, (a, b) => a * b).Sum();

    private static AdapterArray Array64(float[] values) => new([Channels], values);
}
