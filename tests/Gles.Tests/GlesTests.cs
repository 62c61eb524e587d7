using System.Numerics;

namespace DroneSeal.Gles.Tests;

public sealed class GlesTests
{
    private const string Vertex = """
        #version 300 es
        layout(location = 0) in vec3 position;
        uniform mat4 place;
        void main() { gl_Position = place * vec4(position, 1.0); }
        """;

    private const string Fragment = """
        #version 300 es
        precision mediump float;
        uniform vec3 colour;
        out vec4 result;
        void main() { result = vec4(colour, 1.0); }
        """;

    private static readonly Vector3[] _triangle = [new(-1, -1, 0), new(1, -1, 0), new(-1, 1, 0)];

    [SkippableFact]
    public void ATriangleCoversItsHalfOfThePicture()
    {
        using var context = Require();
        using var scope = context.Enter();
        using var target = GlesTarget.Colour(64, 64, hasDepth: true);

        var pixels = Draw(target);

        Assert.Equal([255, 0, 0, 255], pixels[..4].ToArray());
        Assert.Equal([0, 0, 0, 0], pixels[^4..].ToArray());
    }

    [SkippableFact]
    public void SamplesAreAveragedAtTheEdge()
    {
        using var context = Require();
        using var scope = context.Enter();
        using var many = GlesTarget.Multisampled(64, 64, 4);
        using var target = GlesTarget.Colour(64, 64, hasDepth: false);
        Draw(many, read: false);

        many.CopyTo(target);
        var pixels = new byte[4 * 64 * 64];
        target.Read(pixels);

        Assert.Contains(Enumerable.Range(0, 64 * 64), i => pixels[4 * i] is > 0 and < 255);
    }

    [SkippableFact]
    public void AShaderThatDoesNotCompileIsReportedWithTheDriversWords()
    {
        using var context = Require();
        using var scope = context.Enter();

        var fault = Assert.Throws<GlesException>(
            () => new GlesProgram("example", Vertex, "#version 300 es\nvoid main() { nonsense }"));

        Assert.Contains("example", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void WhenAnotherThreadEntersMeanwhileItIsRefused()
    {
        using var context = Require();
        using var scope = context.Enter();
        GlesException? refused = null;
        var other = new Thread(
            () => refused = Record.Exception(() => context.Enter().Dispose()) as GlesException);

        other.Start();
        other.Join();

        Assert.NotNull(refused);
    }

    private static GlesContext Require()
    {
        try
        {
            return GlesContext.Create();
        }
        catch (GlesException fault)
        {
            Skip.If(true, $"No OpenGL ES here: {fault.Message}");
            throw;
        }
    }

    private static byte[] Draw(GlesTarget target, bool read = true)
    {
        using var program = new GlesProgram("flat", Vertex, Fragment);
        using var mesh = GlesMesh.Create<Vector3>(_triangle, [0, 1, 2], new VertexField(3, true, 0));
        target.UseCleared();
        program.Use();
        program.Set("place", Matrix4x4.Identity);
        program.Set("colour", Vector3.UnitX);
        mesh.Draw();
        var pixels = new byte[4 * target.Width * target.Height];
        if (read)
        {
            target.Read(pixels);
        }
        GlesState.Check("drawing a triangle");
        return pixels;
    }
}
