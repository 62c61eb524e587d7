using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>Loads the shaders that lie beside this file.</summary>
internal static class ShaderText
{
    /// <summary>Links two of them; words that are given switch on the parts of the fragment shader that ask
    /// for them.</summary>
    internal static GlesProgram Program(string vertex, string fragment, params string[] words)
    {
        var text = Read(fragment + ".frag");
        var afterVersion = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var defined = string.Concat(words.Select(word => $"#define {word}\n"));
        return new(fragment, Read(vertex + ".vert"), text.Insert(afterVersion, defined));
    }

    private static string Read(string name)
    {
        using var stream = typeof(ShaderText).Assembly.GetManifestResourceStream(name + ".glsl")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
