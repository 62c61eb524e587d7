using DroneSeal.Sim;

namespace DroneSeal.Host.Benching;

/// <summary>What <c>bench</c> is asked for.</summary>
/// <param name="Weights">The frozen core.</param>
/// <param name="Images">Pictures; null for a test pattern.</param>
/// <param name="Adapters">A store whose active set is measured; null for a fresh class branch.</param>
/// <param name="Rounds">Frames measured.</param>
/// <param name="Course">What the budget's camera sees.</param>
/// <param name="Onnx">The same network for ONNX Runtime; null for the file beside the weights.</param>
/// <param name="Device">Where the network runs.</param>
/// <param name="Threads">Of the trunk, and of the peer.</param>
internal sealed record BenchRequest(
    FileInfo Weights, DirectoryInfo? Images, DirectoryInfo? Adapters, int Rounds, Course Course,
    FileInfo? Onnx, string Device, int Threads);
