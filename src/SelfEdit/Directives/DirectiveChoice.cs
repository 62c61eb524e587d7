using System.Globalization;

namespace DroneSeal.SelfEdit;

/// <summary>Reads how directives are to be chosen.</summary>
internal static class DirectiveChoice
{
    private const string Fixed = "fixed:";

    /// <summary>Whether a setting is one of <c>bandit</c>, <c>random</c>, <c>fixed:N</c>.</summary>
    internal static bool IsKnown(string choice) =>
        choice is "bandit" or "random" || (FixedNumber(choice) is { } number && number < DirectiveTable.All.Count);

    /// <summary>The number of a fixed directive; null for any other choice.</summary>
    internal static int? FixedNumber(string choice) =>
        choice.StartsWith(Fixed, StringComparison.Ordinal)
        && int.TryParse(choice.AsSpan(Fixed.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
