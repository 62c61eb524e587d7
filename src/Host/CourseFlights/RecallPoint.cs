namespace DroneSeal.Host.CourseFlights;

/// <summary>How many novel things were found in the frames between two kept edits.</summary>
/// <param name="Edits">Edits proposed until then.</param>
/// <param name="Visible">Novel things that were to be found, by ground truth.</param>
/// <param name="Found">Of them, those under a box of their class at IoU 0.5.</param>
/// <param name="FalseAlarms">Boxes of the class on nothing of it.</param>
internal sealed record RecallPoint(int Edits, int Visible, int Found, int FalseAlarms)
{
    /// <summary>Found over visible, 0..1; null where nothing was to be found.</summary>
    public double? Recall => Visible > 0 ? (double)Found / Visible : null;

    /// <summary>Found over all boxes of the class, 0..1; null without boxes.</summary>
    public double? Precision => Found + FalseAlarms > 0 ? (double)Found / (Found + FalseAlarms) : null;
}
