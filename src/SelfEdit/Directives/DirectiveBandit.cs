using System.Text.Json;
using System.Text.Json.Nodes;

namespace DroneSeal.SelfEdit;

/// <summary>Chooses directives by what they have gained so far in a like situation, and learns from the gate's verdicts.</summary>
/// <remarks>
/// Upper confidence bounds (Auer et al. 2002) within a few contexts, rewards in units of their own running spread. Ties and
/// the random choice follow the seed. Its state is one JSON value and comes back from the ledger as it was.
/// </remarks>
internal sealed class DirectiveBandit
{
    /// <summary>Situations told apart: young or grown branch, with or without a misnamed object.</summary>
    internal const int Contexts = 4;

    private const double Curiosity = 0.7;
    private readonly string _choice;
    private readonly Random _random;
    private readonly double[] _counts = new double[Contexts * DirectiveTable.All.Count];
    private readonly double[] _sums = new double[Contexts * DirectiveTable.All.Count];
    private double _spread = 1e-3;

    /// <summary>A bandit that knows nothing.</summary>
    /// <param name="choice"><c>bandit</c>, <c>random</c> or <c>fixed:N</c>.</param>
    /// <param name="seed">Of the run.</param>
    internal DirectiveBandit(string choice, int seed)
    {
        _choice = choice;
        _random = new Random(seed ^ 0x5ea1);
    }

    /// <summary>The number of the context.</summary>
    internal static int ContextOf(bool isGrown, bool hasMisnamed) => (isGrown ? 2 : 0) + (hasMisnamed ? 1 : 0);

    /// <summary>Chooses a directive's number among those that are possible now.</summary>
    internal int Choose(int context, Func<Directive, bool> isPossible)
    {
        var possible = Enumerable.Range(0, DirectiveTable.All.Count).Where(i => isPossible(DirectiveTable.All[i])).ToList();
        if (DirectiveChoice.FixedNumber(_choice) is { } number)
        {
            return possible.Contains(number) ? number : possible[0];
        }

        if (_choice == "random")
        {
            return possible[_random.Next(possible.Count)];
        }

        var plays = possible.Sum(i => _counts[Slot(context, i)]) + 1;
        return possible.OrderByDescending(i => Bound(context, i, plays)).ThenBy(i => i).First();
    }

    /// <summary>Takes the gate's paired gain in.</summary>
    internal void Reward(int context, int number, double gain)
    {
        _spread = (0.9 * _spread) + (0.1 * Math.Abs(gain));
        _counts[Slot(context, number)]++;
        _sums[Slot(context, number)] += Math.Clamp(gain / Math.Max(_spread, 1e-6), -2, 2);
    }

    /// <summary>What it has learned.</summary>
    internal JsonElement State() => JsonSerializer.SerializeToElement(
        new JsonObject { ["counts"] = ToJson(_counts), ["sums"] = ToJson(_sums), ["spread"] = _spread });

    /// <summary>Puts a state from <see cref="State"/> back.</summary>
    /// <returns>False where the state belongs to another table; nothing has changed then.</returns>
    internal bool TryRestore(JsonElement state)
    {
        var counts = state.GetProperty("counts").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        var sums = state.GetProperty("sums").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        if (counts.Length != _counts.Length || sums.Length != _sums.Length)
        {
            return false;
        }

        counts.CopyTo(_counts, 0);
        sums.CopyTo(_sums, 0);
        _spread = state.GetProperty("spread").GetDouble();
        return true;
    }

    private static int Slot(int context, int number) => (context * DirectiveTable.All.Count) + number;

    // An untried arm counts as one mediocre try, so a known good one is not left for long.
    private double Bound(int context, int number, double plays)
    {
        var count = _counts[Slot(context, number)] + 1;
        return (_sums[Slot(context, number)] / count) + (Curiosity * Math.Sqrt(Math.Log(plays + 1) / count));
    }

    private static JsonArray ToJson(double[] values) => new([.. values.Select(value => (JsonNode)value)]);
}
