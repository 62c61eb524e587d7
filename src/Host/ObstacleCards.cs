using DroneSeal.SelfEdit;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host;

/// <summary>Obstacle cards as the command line names them.</summary>
internal static class ObstacleCards
{
    /// <summary>The cards that come with the program.</summary>
    internal static string BuiltIn => Path.Combine(AppContext.BaseDirectory, "models", "obstacle-cards");

    /// <summary>The card of a class, which must be there and without a fault.</summary>
    /// <param name="folder">The folder named on the command line; null for the built-in one.</param>
    /// <param name="className">The class.</param>
    /// <param name="weights">The weights in use: constants fitted with them come first; null for those of any.</param>
    internal static CardEntry Require(DirectoryInfo? folder, string className, FileInfo? weights = null)
    {
        var path = folder?.FullName ?? BuiltIn;
        if (!Directory.Exists(path))
        {
            throw new HostException(ExitCode.BadInput, $"{path} is no folder: give --cards a folder of obstacle cards (*.yaml).");
        }

        var cards = CardFolder.Read(path, Detector(weights));
        if (cards.Find(className) is { } entry)
        {
            return entry;
        }

        var faults = cards.Faults.Count > 0 ? $" Faults: {string.Join("; ", cards.Faults)}." : "";
        throw new HostException(
            ExitCode.BadInput,
            $"{path} holds no usable card for {className}; it has {Names(cards)}.{faults} Copy a card, describe the obstacle, or name another --class.");
    }

    /// <summary>What calibrations call a weights file: its name without what follows the first dot.</summary>
    internal static string? Detector(FileInfo? weights) => weights?.Name.Split('.')[0];

    /// <summary>Which labels of the class count when its figures are taken: what its card says; null without a card.</summary>
    internal static LabelRule? ScoringRule(DirectoryInfo? folder, string? className)
    {
        var path = folder?.FullName ?? BuiltIn;
        var card = className is null || !Directory.Exists(path) ? null : CardFolder.Read(path).Find(className)?.Card;
        return card?.Scoring is { } scoring
            ? new LabelRule(card.Name, scoring.Attribute, scoring.Value, scoring.SmallestHeightPx)
            : null;
    }

    private static string Names(CardFolder cards) =>
        cards.Cards.Count > 0 ? string.Join(", ", cards.Cards.Select(entry => entry.Card.Name)) : "none";
}
