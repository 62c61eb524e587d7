using DroneSeal.Sim;

namespace DroneSeal.Host.Flying;

/// <summary>Opens obstacle files that command lines name.</summary>
internal static class ObstacleFile
{
    internal static ObstacleField Read(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new HostException(
                ExitCode.BadInput,
                $"{file.FullName} is not there: give --obstacles a YAML file of obstacles.");
        }

        var reading = ObstacleFieldReader.ReadFile(file.FullName);
        return reading.Field ?? throw new HostException(
            ExitCode.BadInput, $"the obstacles cannot be read: {string.Join("; ", reading.Faults)}");
    }
}
