using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DroneSeal.SelfEdit;

/// <summary>Opens YAML text whose root is a mapping.</summary>
internal static class YamlRoot
{
    /// <summary>The root section, or null with a fault added.</summary>
    internal static YamlSection? Open(string text, List<string> faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode mapping)
            {
                return new YamlSection(mapping, "", faults);
            }

            faults.Add("line 1: the file must hold one document with named entries");
        }
        catch (YamlException error)
        {
            faults.Add($"line {error.Start.Line}: {error.Message}");
        }

        return null;
    }
}
