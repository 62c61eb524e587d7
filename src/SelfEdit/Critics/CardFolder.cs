using DroneSeal.Vision.Evaluation;

namespace DroneSeal.SelfEdit;

/// <summary>A folder of obstacle cards.</summary>
/// <param name="Cards">Every card that could be read, in ordinal order of the file names.</param>
/// <param name="Faults">Everything wrong with the others: file, line, what.</param>
public sealed record CardFolder(IReadOnlyList<CardEntry> Cards, IReadOnlyList<string> Faults)
{
    /// <summary>Reads all cards of a folder.</summary>
    /// <param name="folder">Holds <c>*.yaml</c>.</param>
    /// <param name="detector">Name of the weights in use: constants fitted with them come first; null for none.</param>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static CardFolder Read(string folder, string? detector = null)
    {
        var cards = new List<CardEntry>();
        var faults = new List<string>();
        foreach (var path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            if (!CriticCalibrationFile.IsCalibration(path) && ReadCard(path, detector, faults) is { } entry)
            {
                cards.Add(entry);
            }
        }

        return new CardFolder(cards, faults);
    }

    /// <summary>The card of a class, written with spaces or with hyphens; null where there is none.</summary>
    public CardEntry? Find(string className)
    {
        ArgumentNullException.ThrowIfNull(className);
        return Cards.FirstOrDefault(entry => ClassNaming.AreSame(entry.Card.Name, className));
    }

    private static CardEntry? ReadCard(string path, string? detector, List<string> faults)
    {
        var before = faults.Count;
        var reading = ObstacleCardReader.ReadFile(path);
        faults.AddRange(reading.Faults.Select(fault => $"{path}, {fault}"));
        var beside = CriticCalibrationFile.PathFor(path, detector);
        var isOwn = detector is not null && File.Exists(beside);
        beside = isOwn ? beside : CriticCalibrationFile.PathFor(path);
        var calibration = CriticCalibration.Prior;
        if (File.Exists(beside))
        {
            var found = new List<string>();
            calibration = CriticCalibrationFile.Read(File.ReadAllText(beside), found) ?? calibration;
            faults.AddRange(found.Select(fault => $"{beside}, {fault}"));
        }

        return faults.Count == before && reading.Card is { } card
            ? new CardEntry(path, card, calibration, isOwn)
            : null;
    }
}
