using System.Numerics;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>One thing's triangles, apart by whether they have holes: those without are drawn first and
/// cheaply hide what is behind.</summary>
internal sealed class ThingMesh : IDisposable
{
    private readonly GlesMesh? _solid;
    private readonly GlesMesh? _cards;

    internal ThingMesh(MeshBuilder mesh)
    {
        _solid = Make(mesh, mesh.Indices);
        _cards = Make(mesh, mesh.CardIndices);
    }

    internal void DrawSolid(GlesProgram program, in Matrix4x4 model) => Draw(_solid, program, model);

    internal void DrawCards(GlesProgram program, in Matrix4x4 model) => Draw(_cards, program, model);

    public void Dispose()
    {
        _solid?.Dispose();
        _cards?.Dispose();
    }

    private static GlesMesh? Make(MeshBuilder mesh, ReadOnlySpan<uint> indices) =>
        indices.Length == 0 ? null : GlesMesh.Create(mesh.Vertices, indices, MeshVertex.Fields);

    private static void Draw(GlesMesh? part, GlesProgram program, in Matrix4x4 model)
    {
        if (part is not null)
        {
            program.Use();
            program.Set("model", model);
            part.Draw();
        }
    }
}
