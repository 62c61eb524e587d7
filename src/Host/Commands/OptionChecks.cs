using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace DroneSeal.Host.Commands;

/// <summary>What the value of an option must be. A wrong one ends the command before it does
/// anything.</summary>
internal static class OptionChecks
{
    /// <summary>A whole number within bounds, both of them allowed.</summary>
    internal static Option<int> Within(this Option<int> option, int least, int most = int.MaxValue)
    {
        var bounds = most == int.MaxValue ? $"{least} or more" : $"{least} to {most}";
        return Checked(
            option, result => result.GetValueOrDefault<int>() is var value && value >= least && value <= most
                ? null : $"{option.Name} must be {bounds}.");
    }

    /// <summary>A number above zero and below a bound.</summary>
    internal static Option<T> Below<T>(this Option<T> option, double bound, string unit) => Checked(
        option, result => result.GetValueOrDefault<T>() is not IConvertible value
            || value.ToDouble(CultureInfo.InvariantCulture) is var number && number > 0 && number < bound
            ? null : $"{option.Name} must be above 0 and below {bound} {unit}.");

    /// <summary>A file that can be written, so that nothing is lost when it is. It is not made yet.</summary>
    internal static Option<T> Writable<T>(this Option<T> option) => Checked(
        option, result => result.GetValueOrDefault<T>() is not FileInfo file || CanWrite(file)
            ? null
            : $"{option.Name}: {file.FullName} cannot be written; name a file in a folder that you may"
                + " write to.");

    private static Option<T> Checked<T>(Option<T> option, Func<OptionResult, string?> problem)
    {
        option.Validators.Add(result =>
        {
            if (problem(result) is { } words)
            {
                result.AddError(words);
            }
        });
        return option;
    }

    // Folders are made when the file is: what must bear them is the nearest one that is there.
    private static bool CanWrite(FileInfo file)
    {
        if (file.Name.Length == 0 || Directory.Exists(file.FullName))
        {
            return false;
        }

        var folder = file.Directory;
        while (folder is { Exists: false, Parent: not null } && !File.Exists(folder.FullName))
        {
            folder = folder.Parent;
        }

        try
        {
            var probe = Path.Combine(folder!.FullName, $".droneseal-{Guid.NewGuid():N}");
            File.Create(probe, 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
