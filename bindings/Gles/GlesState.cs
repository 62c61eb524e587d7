using DroneSeal.Gles.Native;

namespace DroneSeal.Gles;

/// <summary>The drawing state that the renderer changes. Used while a context is current.</summary>
public static class GlesState
{
    private const uint DepthTest = 0x0B71;
    private const uint CullFaces = 0x0B44;
    private const uint OffsetFill = 0x8037;
    private const uint ScissorTest = 0x0C11;
    private const uint CoverageFromAlpha = 0x809E;
    private const uint Triangles = 4;
    private const uint LessOrEqual = 0x0203;
    private const uint Equal = 0x0202;
    private const uint NoFault = 0;

    /// <summary>Whether what is behind is hidden; of two at the same depth the later is seen.</summary>
    public static void SetDepthTest(bool isOn)
    {
        Set(DepthTest, isOn);
        NativeGles.DepthFunc(LessOrEqual);
    }

    /// <summary>Only what lies exactly at the stored depth is drawn: a second pass over what was drawn
    /// before.</summary>
    public static void SetOnlySameDepth(bool isOn) => NativeGles.DepthFunc(isOn ? Equal : LessOrEqual);

    /// <summary>Whether colours are written, or depths only.</summary>
    public static void SetColourWrites(bool isOn)
    {
        var value = (byte)(isOn ? 1 : 0);
        NativeGles.ColorMask(value, value, value, value);
    }

    /// <summary>Whether the backs of triangles are left out.</summary>
    public static void SetBackFaceCulling(bool isOn) => Set(CullFaces, isOn);

    /// <summary>Whether the alpha of a colour says how many samples it covers: soft edges for cut-out
    /// leaves.</summary>
    public static void SetAlphaToCoverage(bool isOn) => Set(CoverageFromAlpha, isOn);

    /// <summary>Pushes depths away, so that a surface does not shade itself; zero for off.</summary>
    public static void SetDepthOffset(float factor, float units)
    {
        Set(OffsetFill, factor != 0 || units != 0);
        NativeGles.PolygonOffset(factor, units);
    }

    /// <summary>Draws into a part of the target only, and clips there.</summary>
    public static void SetTile(int x, int y, int width, int height)
    {
        Set(ScissorTest, true);
        NativeGles.Viewport(x, y, width, height);
        NativeGles.Scissor(x, y, width, height);
    }

    /// <summary>Draws and clears inside a part of the target only.</summary>
    public static void SetScissor(int x, int y, int width, int height)
    {
        Set(ScissorTest, true);
        NativeGles.Scissor(x, y, width, height);
    }

    /// <summary>Ends the clipping of <see cref="SetTile"/> and <see cref="SetScissor"/>.</summary>
    public static void ClearTile() => Set(ScissorTest, false);

    /// <summary>Draws one triangle that covers everything; the vertex shader makes it from
    /// <c>gl_VertexID</c>.</summary>
    public static void DrawWholeScreen()
    {
        NativeGles.BindVertexArray(0);
        NativeGles.DrawArrays(Triangles, 0, 3);
    }

    /// <summary>Waits until everything is drawn.</summary>
    public static void Finish() => NativeGles.Finish();

    /// <summary>Throws where a call since the last check went wrong.</summary>
    /// <exception cref="GlesException">The driver reports an error.</exception>
    public static void Check(string what)
    {
        var fault = NativeGles.GetError();
        if (fault != NoFault)
        {
            throw new GlesException($"OpenGL ES error 0x{fault:X} while {what}.");
        }
    }

    private static void Set(uint what, bool isOn)
    {
        if (isOn)
        {
            NativeGles.Enable(what);
        }
        else
        {
            NativeGles.Disable(what);
        }
    }
}
