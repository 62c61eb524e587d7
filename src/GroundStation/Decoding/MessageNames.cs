using System.Globalization;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Decoding;

/// <summary>Finds messages by what a person types.</summary>
internal static class MessageNames
{
    /// <summary>The number of a message by its name in whatever case, or by its number.</summary>
    /// <exception cref="GroundException">There is none; the message names those that are like it.</exception>
    internal static uint Find(string text)
    {
        if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var name = text.Trim().Replace('-', '_').ToUpperInvariant();
        var found = MavlinkCatalogue.Messages.FirstOrDefault(message => message.Name == name);
        if (found is not null)
        {
            return found.Id;
        }

        var like = MavlinkCatalogue.Messages.Select(message => message.Name)
            .Where(known => known.Contains(name, StringComparison.Ordinal) || Near.Distance(known, name) <= 3)
            .Take(5).ToList();
        throw new GroundException(
            ExitCode.BadInput,
            $"there is no message {text}" + (like.Count > 0 ? $"; there is {string.Join(", ", like)}" : ""));
    }
}
