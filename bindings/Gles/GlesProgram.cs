using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using DroneSeal.Gles.Native;

namespace DroneSeal.Gles;

/// <summary>A vertex and a fragment shader, linked. Made, used and disposed of while its context is
/// current.</summary>
public sealed class GlesProgram : IDisposable
{
    private const uint VertexShader = 0x8B31;
    private const uint FragmentShader = 0x8B30;
    private const uint CompileStatus = 0x8B81;
    private const uint LinkStatus = 0x8B82;

    private readonly Dictionary<string, int> _locations = [];
    private uint _program;

    /// <summary>Compiles and links.</summary>
    /// <param name="name">What an error calls it.</param>
    /// <param name="vertex">GLSL ES 3.00.</param>
    /// <param name="fragment">GLSL ES 3.00.</param>
    /// <exception cref="GlesException">The driver refuses it; its own words are in the message.</exception>
    public GlesProgram(string name, string vertex, string fragment)
    {
        _program = NativeGles.CreateProgram();
        Attach(name, VertexShader, vertex);
        Attach(name, FragmentShader, fragment);
        NativeGles.LinkProgram(_program);
        NativeGles.GetProgramiv(_program, LinkStatus, out var isLinked);
        if (isLinked == 0)
        {
            var text = new byte[4096];
            NativeGles.GetProgramInfoLog(_program, text.Length, out var length, text);
            throw new GlesException(
                $"The shaders of {name} do not link: {Encoding.UTF8.GetString(text, 0, length)}");
        }
    }

    /// <summary>Draws with this program from now on.</summary>
    public void Use() => NativeGles.UseProgram(_program);

    /// <summary>Sets a whole number or a texture unit; the program must be in use. Unused names are passed
    /// over.</summary>
    public void Set(string name, int value) => NativeGles.Uniform1i(Location(name), value);

    /// <inheritdoc cref="Set(string, int)"/>
    public void Set(string name, float value) => NativeGles.Uniform1f(Location(name), value);

    /// <inheritdoc cref="Set(string, int)"/>
    public void Set(string name, Vector2 value) => NativeGles.Uniform2f(Location(name), value.X, value.Y);

    /// <inheritdoc cref="Set(string, int)"/>
    public void Set(string name, Vector3 value) =>
        NativeGles.Uniform3f(Location(name), value.X, value.Y, value.Z);

    /// <inheritdoc cref="Set(string, int)"/>
    public void Set(string name, Vector4 value) =>
        NativeGles.Uniform4f(Location(name), value.X, value.Y, value.Z, value.W);

    /// <summary>Sets a matrix of row vectors as System.Numerics has them: in the shader, <c>matrix *
    /// column</c> means the same.</summary>
    public void Set(string name, in Matrix4x4 value) =>
        NativeGles.UniformMatrix4fv(Location(name), 1, 0, in value.M11);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeGles.DeleteProgram(_program);
        _program = 0;
    }

    private int Location(string name)
    {
        ref var location = ref CollectionsMarshal.GetValueRefOrAddDefault(_locations, name, out var isKnown);
        if (!isKnown)
        {
            location = NativeGles.GetUniformLocation(_program, name);
        }
        return location;
    }

    private unsafe void Attach(string name, uint kind, string source)
    {
        var shader = NativeGles.CreateShader(kind);
        var bytes = Encoding.UTF8.GetBytes(source);
        fixed (byte* start = bytes)
        {
            NativeGles.ShaderSource(shader, 1, (nint)start, bytes.Length);
        }
        NativeGles.CompileShader(shader);
        NativeGles.GetShaderiv(shader, CompileStatus, out var isCompiled);
        if (isCompiled == 0)
        {
            var text = new byte[4096];
            NativeGles.GetShaderInfoLog(shader, text.Length, out var length, text);
            throw new GlesException(
                $"A shader of {name} does not compile: {Encoding.UTF8.GetString(text, 0, length)}");
        }
        NativeGles.AttachShader(_program, shader);
        NativeGles.DeleteShader(shader);
    }
}
