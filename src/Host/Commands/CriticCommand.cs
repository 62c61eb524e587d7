using System.CommandLine;

namespace DroneSeal.Host.Commands;

/// <summary><c>critic</c>: makes and measures what reviews the detector. For makers of cards; needs labels.</summary>
internal static class CriticCommand
{
    internal static Command Create() => new("critic", "Fits an obstacle card's constants to labelled pictures, and measures them.")
    {
        CriticFitCommand.Create(),
    };
}
