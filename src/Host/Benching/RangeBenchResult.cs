namespace DroneSeal.Host.Benching;

/// <summary>How good ranges and tracks are on one course.</summary>
/// <param name="Course">Its name.</param>
/// <param name="Boxes">Boxes that were measured.</param>
/// <param name="Conflicts">Of them, where class and geometry contradict each other.</param>
/// <param name="Things">Things that were followed, of all layouts.</param>
/// <param name="Tracks">Tracks that they got.</param>
/// <param name="Switches">Frames in which a thing had another track than the last time.</param>
/// <param name="MicrosecondsAFrame">Mean time that the tracker took.</param>
/// <param name="Figures">Ranges, by way and true range.</param>
internal sealed record RangeBenchResult(
    string Course,
    int Boxes,
    int Conflicts,
    int Things,
    int Tracks,
    int Switches,
    double MicrosecondsAFrame,
    IReadOnlyList<RangeFigure> Figures);
