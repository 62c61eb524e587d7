using System.Text;
using DroneSeal.Sim;

namespace DroneSeal.Host.CourseFlights;

/// <summary>A running flight from above in letters, north up.</summary>
internal static class FlyMapView
{
    private const int Rows = 22;
    private const int Columns = 41;

    /// <summary>Spectre's markup, one line a row.</summary>
    internal static string Draw(Course course, FlyGlance glance)
    {
        var marks = new string?[Rows, Columns];
        var north = course.Goal.NorthMeters + 3;
        var half = course.Corridor.WidthMeters * 0.5f;
        void Mark(float atNorth, float atEast, string mark)
        {
            var row = Rows - 1 - (int)MathF.Round((atNorth + 1) / (north + 1) * (Rows - 1));
            var column = (int)MathF.Round((atEast + half) / (2 * half) * (Columns - 1));
            if (row is >= 0 and < Rows && column is >= 0 and < Columns)
            {
                marks[row, column] = mark;
            }
        }

        Mark(course.Goal.NorthMeters, course.Goal.EastMeters, "[green]G[/]");
        foreach (var (place, isByEdit) in glance.Believed)
        {
            Mark(place.X, place.Y, isByEdit ? "[darkorange]o[/]" : "[grey70]o[/]");
        }

        Mark(glance.PlaceNed.X, glance.PlaceNed.Y, $"[bold aqua]{Nose(glance.YawRadians)}[/]");
        var text = new StringBuilder();
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                text.Append(marks[row, column] ?? (column is 0 or Columns - 1 ? "[grey35]|[/]" : " "));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static char Nose(float yawRadians) =>
        "^>v<"[(int)MathF.Round(yawRadians / (MathF.PI / 2) + 4) % 4];
}
