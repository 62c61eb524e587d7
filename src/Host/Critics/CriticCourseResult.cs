namespace DroneSeal.Host.Critics;

/// <summary>What the critics were worth on one course.</summary>
/// <param name="Course">Its name.</param>
/// <param name="ClassName">What was looked for.</param>
/// <param name="Frames">Frames looked at.</param>
/// <param name="Bar">From this probability on a finding teaches.</param>
/// <param name="RequiredPrecision">Of <see cref="CriticFigure.RecallAtTarget"/>.</param>
/// <param name="Sets">Figures, with more and more critics.</param>
/// <param name="WrongOn">What wrong findings that would be taught lie on, and how many.</param>
/// <param name="MillisecondsPerFrame">Of all critics, mean.</param>
internal sealed record CriticCourseResult(
    string Course, string ClassName, int Frames, float Bar, double RequiredPrecision,
    IReadOnlyList<CriticFigure> Sets, IReadOnlyDictionary<string, int> WrongOn, double MillisecondsPerFrame);
