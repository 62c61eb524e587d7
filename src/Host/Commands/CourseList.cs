using System.CommandLine;
using DroneSeal.Sim;

namespace DroneSeal.Host.Commands;

/// <summary><c>course list</c>: one line a course.</summary>
internal static class CourseList
{
    internal static Command Create()
    {
        var json = CommonOptions.Json();
        var command = new Command("list", "One line a course.") { json };
        command.SetAction(parsed =>
        {
            var rows = CourseFiles.All().Select(path => (Path: path, Reading: CourseReader.ReadFile(path))).ToList();
            foreach (var (path, reading) in rows)
            {
                var name = Path.GetFileNameWithoutExtension(path);
                Console.WriteLine(reading.Course is { } course
                    ? $"{name,-15} {course.Goal.Center.Length(),4:0} m  {course.About}"
                    : $"{name,-15} {reading.Faults.Count} faults: droneseal course check {name}");
            }
            JsonOutput.Write(parsed.GetValue(json), rows.Select(row => new
            {
                Name = Path.GetFileNameWithoutExtension(row.Path),
                row.Reading.Course?.About,
                Novel = row.Reading.Course?.Novel.Select(kind => kind.Name),
                row.Reading.Faults,
            }));
            return ExitCode.Done;
        });
        return command;
    }
}
