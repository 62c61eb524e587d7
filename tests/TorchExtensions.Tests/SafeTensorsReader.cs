using System.Runtime.InteropServices;
using System.Text.Json;

namespace DroneSeal.TorchExtensions.Tests;

/// <summary>Reads float32 safetensors of known origin, just enough for references.</summary>
internal static class SafeTensorsReader
{
    internal static Dictionary<string, float[]> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var headerLength = (int)BitConverter.ToUInt64(bytes);
        using var header = JsonDocument.Parse(bytes.AsMemory(8, headerLength));
        var all = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var tensors = header.RootElement.EnumerateObject().Where(entry => entry.Name != "__metadata__");
        foreach (var entry in tensors)
        {
            var offsets = entry.Value.GetProperty("data_offsets");
            var from = offsets[0].GetInt32();
            var data = bytes.AsSpan(8 + headerLength + from, offsets[1].GetInt32() - from);
            all[entry.Name] = MemoryMarshal.Cast<byte, float>(data).ToArray();
        }

        return all;
    }
}
