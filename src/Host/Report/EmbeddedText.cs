using System.Reflection;

namespace DroneSeal.Host.Report;

/// <summary>Texts that were built into the program.</summary>
internal static class EmbeddedText
{
    /// <summary>The whole text of a resource.</summary>
    internal static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
