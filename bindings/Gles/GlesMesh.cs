using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DroneSeal.Gles.Native;

namespace DroneSeal.Gles;

/// <summary>Triangles in the driver's memory. Made, used and disposed of while its context is
/// current.</summary>
public sealed class GlesMesh : IDisposable
{
    private const uint ArrayBuffer = 0x8892;
    private const uint ElementBuffer = 0x8893;
    private const uint StaticDraw = 0x88E4;
    private const uint UnsignedByte = 0x1401;
    private const uint UnsignedInt = 0x1405;
    private const uint FloatKind = 0x1406;
    private const uint Triangles = 4;

    private readonly uint _array;
    private readonly uint _vertices;
    private readonly uint _indices;
    private readonly int _count;

    private GlesMesh(uint array, uint vertices, uint indices, int count)
    {
        _array = array;
        _vertices = vertices;
        _indices = indices;
        _count = count;
    }

    /// <summary>Copies triangles into the driver's memory.</summary>
    /// <param name="vertices">At least one.</param>
    /// <param name="indices">Three a triangle, counter-clockwise from outside.</param>
    /// <param name="fields">What a vertex is made of.</param>
    public static GlesMesh Create<TVertex>(
        ReadOnlySpan<TVertex> vertices, ReadOnlySpan<uint> indices, params ReadOnlySpan<VertexField> fields)
        where TVertex : unmanaged
    {
        NativeGles.GenVertexArrays(1, out var array);
        NativeGles.BindVertexArray(array);
        var vertexBuffer = Fill(ArrayBuffer, MemoryMarshal.AsBytes(vertices));
        var indexBuffer = Fill(ElementBuffer, MemoryMarshal.AsBytes(indices));
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            NativeGles.EnableVertexAttribArray((uint)i);
            NativeGles.VertexAttribPointer(
                (uint)i, field.Count, field.IsFloat ? FloatKind : UnsignedByte,
                (byte)(field.IsFloat ? 0 : 1), Unsafe.SizeOf<TVertex>(), field.OffsetBytes);
        }
        NativeGles.BindVertexArray(0);
        return new GlesMesh(array, vertexBuffer, indexBuffer, indices.Length);
    }

    /// <summary>Draws all triangles with the program in use.</summary>
    public void Draw()
    {
        NativeGles.BindVertexArray(_array);
        NativeGles.DrawElements(Triangles, _count, UnsignedInt, 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeGles.DeleteVertexArrays(1, in _array);
        NativeGles.DeleteBuffers(1, in _vertices);
        NativeGles.DeleteBuffers(1, in _indices);
    }

    private static uint Fill(uint target, ReadOnlySpan<byte> bytes)
    {
        NativeGles.GenBuffers(1, out var buffer);
        NativeGles.BindBuffer(target, buffer);
        NativeGles.BufferData(target, bytes.Length, in MemoryMarshal.GetReference(bytes), StaticDraw);
        return buffer;
    }
}
