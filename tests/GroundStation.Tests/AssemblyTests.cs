using System.Reflection;

namespace DroneSeal.GroundStation.Tests;

/// <summary>The ground station runs on a bare laptop.</summary>
public sealed class AssemblyTests
{
    private static readonly string[] _ours = ["DroneSeal.Core", "DroneSeal.Ledger", "DroneSeal.Mavlink"];

    [Fact]
    public void WhenItIsBuiltItUsesNoRoomButItsThree() => Assert.Equal(
        _ours.Order(),
        Referenced().Where(name => name.StartsWith("DroneSeal", StringComparison.Ordinal)).Order());

    [Fact]
    public void WhenItIsBuiltNothingOfTorchOrOpenCvIsNear() => Assert.DoesNotContain(
        Referenced(),
        name => name.Contains("Torch", StringComparison.OrdinalIgnoreCase)
            || name.Contains("OpenCv", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Gles", StringComparison.OrdinalIgnoreCase));

    // All that the program can load, directly or by what it loads.
    private static HashSet<string> Referenced()
    {
        var found = new HashSet<string>();
        var waiting = new Queue<Assembly>([typeof(GroundProgram).Assembly]);
        while (waiting.TryDequeue(out var assembly))
        {
            foreach (var name in assembly.GetReferencedAssemblies())
            {
                var isOurs = name.Name!.StartsWith("DroneSeal", StringComparison.Ordinal);
                if (found.Add(name.Name) && isOurs)
                {
                    waiting.Enqueue(Assembly.Load(name));
                }
            }
        }

        return found;
    }
}
