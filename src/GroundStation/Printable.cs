namespace DroneSeal.GroundStation;

/// <summary>Texts that came over the air, fit for a terminal: what could move the cursor becomes a
/// dot.</summary>
internal static class Printable
{
    internal static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(
            text.Select(letter => char.IsControl(letter) ? '.' : letter)) : text;
}
