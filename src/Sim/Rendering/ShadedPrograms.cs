using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>The programs that look shadows up for every pixel, for hard or for soft ones.</summary>
internal sealed class ShadedPrograms : IDisposable
{
    internal ShadedPrograms(bool isSoft)
    {
        string[] words = isSoft ? ["SOFT_SHADOWS"] : [];
        Things = ShaderText.Program("things", "things", words);
        Flats = ShaderText.Program("things", "things", [.. words, "HOLES"]);
        Ground = ShaderText.Program("ground", "ground", words);
    }

    internal GlesProgram Things { get; }

    /// <summary>For what lies on the ground and has holes.</summary>
    internal GlesProgram Flats { get; }

    internal GlesProgram Ground { get; }

    public void Dispose()
    {
        Things.Dispose();
        Flats.Dispose();
        Ground.Dispose();
    }
}
