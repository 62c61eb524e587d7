using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>Modules in a row, named 0, 1, 2 as upstream's parameter names have it.</summary>
internal static class Rows
{
    internal static Sequential Of(IEnumerable<nn.Module<Tensor, Tensor>> modules) =>
        nn.Sequential([.. modules.Select((module, i) => (i.ToString(), module))]);
}
