using System.Runtime.InteropServices;

namespace DroneSeal.Gles.Native;

/// <summary>Binds the used part of OpenGL ES 3.0, names without the <c>gl</c>. No logic here.</summary>
internal static partial class NativeGles
{
    private const string Library = "libGLESv2.so.2";

    [LibraryImport(Library, EntryPoint = "glGetError")]
    internal static partial uint GetError();

    [LibraryImport(Library, EntryPoint = "glGetString")]
    internal static partial nint GetString(uint name);

    [LibraryImport(Library, EntryPoint = "glGetIntegerv")]
    internal static partial void GetIntegerv(uint name, out int value);

    [LibraryImport(Library, EntryPoint = "glEnable")]
    internal static partial void Enable(uint what);

    [LibraryImport(Library, EntryPoint = "glDisable")]
    internal static partial void Disable(uint what);

    [LibraryImport(Library, EntryPoint = "glViewport")]
    internal static partial void Viewport(int x, int y, int width, int height);

    [LibraryImport(Library, EntryPoint = "glScissor")]
    internal static partial void Scissor(int x, int y, int width, int height);

    [LibraryImport(Library, EntryPoint = "glClearColor")]
    internal static partial void ClearColor(float red, float green, float blue, float alpha);

    [LibraryImport(Library, EntryPoint = "glClear")]
    internal static partial void Clear(uint mask);

    [LibraryImport(Library, EntryPoint = "glDepthFunc")]
    internal static partial void DepthFunc(uint function);

    [LibraryImport(Library, EntryPoint = "glDepthMask")]
    internal static partial void DepthMask(byte isWritten);

    [LibraryImport(Library, EntryPoint = "glColorMask")]
    internal static partial void ColorMask(byte red, byte green, byte blue, byte alpha);

    [LibraryImport(Library, EntryPoint = "glBlendFunc")]
    internal static partial void BlendFunc(uint source, uint destination);

    [LibraryImport(Library, EntryPoint = "glPolygonOffset")]
    internal static partial void PolygonOffset(float factor, float units);

    [LibraryImport(Library, EntryPoint = "glCullFace")]
    internal static partial void CullFace(uint mode);

    [LibraryImport(Library, EntryPoint = "glCreateShader")]
    internal static partial uint CreateShader(uint kind);

    [LibraryImport(Library, EntryPoint = "glShaderSource")]
    internal static partial void ShaderSource(uint shader, int count, in nint text, in int length);

    [LibraryImport(Library, EntryPoint = "glCompileShader")]
    internal static partial void CompileShader(uint shader);

    [LibraryImport(Library, EntryPoint = "glGetShaderiv")]
    internal static partial void GetShaderiv(uint shader, uint name, out int value);

    [LibraryImport(Library, EntryPoint = "glGetShaderInfoLog")]
    internal static partial void GetShaderInfoLog(uint shader, int size, out int length, Span<byte> text);

    [LibraryImport(Library, EntryPoint = "glDeleteShader")]
    internal static partial void DeleteShader(uint shader);

    [LibraryImport(Library, EntryPoint = "glCreateProgram")]
    internal static partial uint CreateProgram();

    [LibraryImport(Library, EntryPoint = "glAttachShader")]
    internal static partial void AttachShader(uint program, uint shader);

    [LibraryImport(Library, EntryPoint = "glLinkProgram")]
    internal static partial void LinkProgram(uint program);

    [LibraryImport(Library, EntryPoint = "glGetProgramiv")]
    internal static partial void GetProgramiv(uint program, uint name, out int value);

    [LibraryImport(Library, EntryPoint = "glGetProgramInfoLog")]
    internal static partial void GetProgramInfoLog(uint program, int size, out int length, Span<byte> text);

    [LibraryImport(Library, EntryPoint = "glDeleteProgram")]
    internal static partial void DeleteProgram(uint program);

    [LibraryImport(Library, EntryPoint = "glUseProgram")]
    internal static partial void UseProgram(uint program);

    [LibraryImport(Library, EntryPoint = "glGetUniformLocation", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int GetUniformLocation(uint program, string name);

    [LibraryImport(Library, EntryPoint = "glUniform1i")]
    internal static partial void Uniform1i(int location, int x);

    [LibraryImport(Library, EntryPoint = "glUniform1f")]
    internal static partial void Uniform1f(int location, float x);

    [LibraryImport(Library, EntryPoint = "glUniform2f")]
    internal static partial void Uniform2f(int location, float x, float y);

    [LibraryImport(Library, EntryPoint = "glUniform3f")]
    internal static partial void Uniform3f(int location, float x, float y, float z);

    [LibraryImport(Library, EntryPoint = "glUniform4f")]
    internal static partial void Uniform4f(int location, float x, float y, float z, float w);

    [LibraryImport(Library, EntryPoint = "glUniformMatrix4fv")]
    internal static partial void UniformMatrix4fv(
        int location, int count, byte isTransposed, in float values);

    [LibraryImport(Library, EntryPoint = "glGenBuffers")]
    internal static partial void GenBuffers(int count, out uint buffer);

    [LibraryImport(Library, EntryPoint = "glDeleteBuffers")]
    internal static partial void DeleteBuffers(int count, in uint buffer);

    [LibraryImport(Library, EntryPoint = "glBindBuffer")]
    internal static partial void BindBuffer(uint target, uint buffer);

    [LibraryImport(Library, EntryPoint = "glBufferData")]
    internal static partial void BufferData(uint target, nint size, in byte data, uint usage);

    [LibraryImport(Library, EntryPoint = "glGenVertexArrays")]
    internal static partial void GenVertexArrays(int count, out uint array);

    [LibraryImport(Library, EntryPoint = "glDeleteVertexArrays")]
    internal static partial void DeleteVertexArrays(int count, in uint array);

    [LibraryImport(Library, EntryPoint = "glBindVertexArray")]
    internal static partial void BindVertexArray(uint array);

    [LibraryImport(Library, EntryPoint = "glEnableVertexAttribArray")]
    internal static partial void EnableVertexAttribArray(uint index);

    [LibraryImport(Library, EntryPoint = "glVertexAttribPointer")]
    internal static partial void VertexAttribPointer(
        uint index, int size, uint kind, byte isNormalized, int stride, nint offset);

    [LibraryImport(Library, EntryPoint = "glVertexAttribDivisor")]
    internal static partial void VertexAttribDivisor(uint index, uint divisor);

    [LibraryImport(Library, EntryPoint = "glDrawElements")]
    internal static partial void DrawElements(uint mode, int count, uint kind, nint offset);

    [LibraryImport(Library, EntryPoint = "glDrawElementsInstanced")]
    internal static partial void DrawElementsInstanced(
        uint mode, int count, uint kind, nint offset, int instances);

    [LibraryImport(Library, EntryPoint = "glDrawArrays")]
    internal static partial void DrawArrays(uint mode, int first, int count);

    [LibraryImport(Library, EntryPoint = "glGenTextures")]
    internal static partial void GenTextures(int count, out uint texture);

    [LibraryImport(Library, EntryPoint = "glDeleteTextures")]
    internal static partial void DeleteTextures(int count, in uint texture);

    [LibraryImport(Library, EntryPoint = "glActiveTexture")]
    internal static partial void ActiveTexture(uint unit);

    [LibraryImport(Library, EntryPoint = "glBindTexture")]
    internal static partial void BindTexture(uint target, uint texture);

    [LibraryImport(Library, EntryPoint = "glTexParameteri")]
    internal static partial void TexParameteri(uint target, uint name, int value);

    [LibraryImport(Library, EntryPoint = "glTexStorage2D")]
    internal static partial void TexStorage2D(uint target, int levels, uint format, int width, int height);

    [LibraryImport(Library, EntryPoint = "glTexStorage3D")]
    internal static partial void TexStorage3D(
        uint target, int levels, uint format, int width, int height, int depth);

    [LibraryImport(Library, EntryPoint = "glTexSubImage2D")]
    internal static partial void TexSubImage2D(
        uint target, int level, int x, int y, int width, int height, uint format, uint kind, in byte data);

    [LibraryImport(Library, EntryPoint = "glTexSubImage3D")]
    internal static partial void TexSubImage3D(
        uint target, int level, int x, int y, int z, int width, int height, int depth, uint format,
        uint kind, in byte data);

    [LibraryImport(Library, EntryPoint = "glGenerateMipmap")]
    internal static partial void GenerateMipmap(uint target);

    [LibraryImport(Library, EntryPoint = "glGenFramebuffers")]
    internal static partial void GenFramebuffers(int count, out uint framebuffer);

    [LibraryImport(Library, EntryPoint = "glDeleteFramebuffers")]
    internal static partial void DeleteFramebuffers(int count, in uint framebuffer);

    [LibraryImport(Library, EntryPoint = "glBindFramebuffer")]
    internal static partial void BindFramebuffer(uint target, uint framebuffer);

    [LibraryImport(Library, EntryPoint = "glFramebufferTexture2D")]
    internal static partial void FramebufferTexture2D(
        uint target, uint attachment, uint kind, uint texture, int level);

    [LibraryImport(Library, EntryPoint = "glFramebufferRenderbuffer")]
    internal static partial void FramebufferRenderbuffer(
        uint target, uint attachment, uint kind, uint renderbuffer);

    [LibraryImport(Library, EntryPoint = "glCheckFramebufferStatus")]
    internal static partial uint CheckFramebufferStatus(uint target);

    [LibraryImport(Library, EntryPoint = "glGenRenderbuffers")]
    internal static partial void GenRenderbuffers(int count, out uint renderbuffer);

    [LibraryImport(Library, EntryPoint = "glDeleteRenderbuffers")]
    internal static partial void DeleteRenderbuffers(int count, in uint renderbuffer);

    [LibraryImport(Library, EntryPoint = "glBindRenderbuffer")]
    internal static partial void BindRenderbuffer(uint target, uint renderbuffer);

    [LibraryImport(Library, EntryPoint = "glRenderbufferStorageMultisample")]
    internal static partial void RenderbufferStorageMultisample(
        uint target, int samples, uint format, int width, int height);

    [LibraryImport(Library, EntryPoint = "glBlitFramebuffer")]
    internal static partial void BlitFramebuffer(
        int left, int top, int right, int bottom, int toLeft, int toTop, int toRight, int toBottom,
        uint mask, uint filter);

    [LibraryImport(Library, EntryPoint = "glReadPixels")]
    internal static partial void ReadPixels(
        int x, int y, int width, int height, uint format, uint kind, out byte pixels);

    [LibraryImport(Library, EntryPoint = "glPixelStorei")]
    internal static partial void PixelStorei(uint name, int value);

    [LibraryImport(Library, EntryPoint = "glFinish")]
    internal static partial void Finish();
}
