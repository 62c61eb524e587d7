namespace DroneSeal.GroundStation.Tests.Peers;

/// <summary>Screens kept as text. DRONESEAL_WRITE_SCREENS=FOLDER writes them anew.</summary>
internal static class Screen
{
    internal static void AssertIs(string name, string screen)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Screens", name + ".txt");
        if (Environment.GetEnvironmentVariable("DRONESEAL_WRITE_SCREENS") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, name + ".txt"), screen + "\n");
            return;
        }

        Assert.Equal(File.ReadAllText(path).TrimEnd('\n'), screen);
    }
}
