namespace DroneSeal.Host.Commands;

/// <summary>What drawing one course cost; milliseconds.</summary>
/// <param name="Course">Its name.</param>
/// <param name="Frames">How many were measured.</param>
/// <param name="FramesPerSecond">On the average.</param>
/// <param name="MedianMilliseconds">Of a frame.</param>
/// <param name="Percentile95Milliseconds">Of a frame.</param>
/// <param name="ProcessorMilliseconds">Of a frame, over all threads of the program.</param>
/// <param name="ProcessorWithTruthMilliseconds">The same where ground truth is asked for.</param>
internal sealed record CourseTiming(
    string Course,
    int Frames,
    double FramesPerSecond,
    double MedianMilliseconds,
    double Percentile95Milliseconds,
    double ProcessorMilliseconds,
    double ProcessorWithTruthMilliseconds);
