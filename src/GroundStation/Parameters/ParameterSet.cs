using DroneSeal.GroundStation.Decoding;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Parameters;

/// <summary>Parameters by name.</summary>
internal sealed class ParameterSet
{
    private readonly SortedDictionary<string, double> _values = new(StringComparer.Ordinal);

    internal ParameterSet(IEnumerable<ParameterValue> values)
    {
        foreach (var value in values)
        {
            _values[value.Name] = value.Value;
        }
    }

    internal ParameterSet(IEnumerable<KeyValuePair<string, double>> values)
    {
        foreach (var (name, value) in values)
        {
            _values[name] = value;
        }
    }

    /// <summary>By name.</summary>
    internal IReadOnlyDictionary<string, double> Values => _values;

    /// <summary>Those that fit a pattern with stars, in whatever case.</summary>
    internal IEnumerable<KeyValuePair<string, double>> Matching(string pattern) => _values.Where(
        value => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, value.Key));

    /// <summary>Names like this one.</summary>
    internal IReadOnlyList<string> Like(string name)
    {
        var wanted = name.ToUpperInvariant();
        return
        [
            .. _values.Keys.Select(known => (Name: known, Far: Near.Distance(known, wanted)))
                .Where(known => known.Far <= 3).OrderBy(
                    known => known.Far).Take(3).Select(known => known.Name),
        ];
    }

    /// <summary>What differs, or is only on one side; equal up to single precision.</summary>
    internal static IEnumerable<(string Name, double? Here, double? There)> Differences(
        ParameterSet here, ParameterSet there)
    {
        foreach (var name in here._values.Keys.Union(there._values.Keys).Order(StringComparer.Ordinal))
        {
            double? one = here._values.TryGetValue(name, out var value) ? value : null;
            double? other = there._values.TryGetValue(name, out value) ? value : null;
            if (one is null || other is null || (float)one != (float)other)
            {
                yield return (name, one, other);
            }
        }
    }
}
