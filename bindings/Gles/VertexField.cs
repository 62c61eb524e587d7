namespace DroneSeal.Gles;

/// <summary>One field of a vertex, in the order of the shader's locations.</summary>
/// <param name="Count">How many values, 1..4.</param>
/// <param name="IsFloat">32-bit floats; else unsigned bytes that the shader sees as 0..1.</param>
/// <param name="OffsetBytes">From the start of the vertex.</param>
public readonly record struct VertexField(int Count, bool IsFloat, int OffsetBytes);
