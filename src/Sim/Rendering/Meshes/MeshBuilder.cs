using System.Numerics;
using System.Runtime.InteropServices;

namespace DroneSeal.Sim.Rendering;

/// <summary>Puts a thing together from simple parts. Metres; y is up, the front looks along -z.</summary>
internal sealed class MeshBuilder
{
    private readonly List<MeshVertex> _vertices = [];
    private readonly List<uint> _indices = [];
    private readonly List<uint> _cardIndices = [];

    /// <summary>Share of the small parts that are built, 0..1; larger ones take the place of those left
    /// out.</summary>
    internal float Detail { get; init; } = 1;

    /// <summary>Placed before every part.</summary>
    internal Matrix4x4 Frame { get; set; } = Matrix4x4.Identity;

    /// <summary>How open to the sky parts are at the ground, 0..1; from one metre up they are fully
    /// open.</summary>
    internal float OpennessAtGround { get; set; } = 0.55f;

    /// <summary>The middle of a tree's trunk where its crown begins; zero for all else.</summary>
    internal Vector3 TrunkTop { get; set; }

    internal ReadOnlySpan<MeshVertex> Vertices => CollectionsMarshal.AsSpan(_vertices);

    /// <summary>Of all that is no card.</summary>
    internal ReadOnlySpan<uint> Indices => CollectionsMarshal.AsSpan(_indices);

    /// <summary>Of the cards.</summary>
    internal ReadOnlySpan<uint> CardIndices => CollectionsMarshal.AsSpan(_cardIndices);

    /// <summary>A flat face with four corners, counter-clockwise from outside.</summary>
    internal void Quad(Surface surface, Vector3 a, Vector3 b, Vector3 c, Vector3 d)
    {
        var normal = Vector3.Normalize(Vector3.Cross(b - a, d - a));
        var width = Vector3.Distance(a, b) * surface.Scale;
        var height = Vector3.Distance(a, d) * surface.Scale;
        var first = Add(surface, a, normal, new(0, height));
        Add(surface, b, normal, new(width, height));
        Add(surface, c, normal, new(width, 0));
        Add(surface, d, normal, Vector2.Zero);
        Face(first, first + 1, first + 2);
        Face(first, first + 2, first + 3);
    }

    /// <summary>A picture on a card: its normal is given, so that leaves are lit like the crown they are
    /// part of.</summary>
    internal void Card(Surface surface, Vector3 center, Vector3 right, Vector3 up, Vector3 normal, float openness)
    {
        var first = Add(surface, center - right - up, normal, new(0, 1), openness);
        Add(surface, center + right - up, normal, new(1, 1), openness);
        Add(surface, center + right + up, normal, new(1, 0), openness);
        Add(surface, center - right + up, normal, Vector2.Zero, openness);
        _cardIndices.AddRange([first, first + 1, first + 2, first, first + 2, first + 3]);
    }

    /// <summary>A box by its centre and its three sizes.</summary>
    internal void Box(Surface surface, Vector3 center, Vector3 size)
    {
        var (x, y, z) = (size.X * 0.5f, size.Y * 0.5f, size.Z * 0.5f);
        Vector3 At(float sideX, float sideY, float sideZ) => center + new Vector3(sideX * x, sideY * y, sideZ * z);
        Quad(surface, At(-1, -1, 1), At(1, -1, 1), At(1, 1, 1), At(-1, 1, 1));
        Quad(surface, At(1, -1, -1), At(-1, -1, -1), At(-1, 1, -1), At(1, 1, -1));
        Quad(surface, At(1, -1, 1), At(1, -1, -1), At(1, 1, -1), At(1, 1, 1));
        Quad(surface, At(-1, -1, -1), At(-1, -1, 1), At(-1, 1, 1), At(-1, 1, -1));
        Quad(surface, At(-1, 1, 1), At(1, 1, 1), At(1, 1, -1), At(-1, 1, -1));
        Quad(surface, At(-1, -1, -1), At(1, -1, -1), At(1, -1, 1), At(-1, -1, 1));
    }

    /// <summary>
    /// A surface of revolution: from point to point of an outline, each stretch with its own surface. Radii
    /// may differ across and along, for limbs and bodies.
    /// </summary>
    /// <param name="outline">Radius and height, from below upwards; the outside is to the right.</param>
    /// <param name="surfaces">One a stretch.</param>
    /// <param name="sides">Corners of the circle.</param>
    /// <param name="stretch">Factors of the radius along x and z.</param>
    internal void Lathe(
        ReadOnlySpan<Vector2> outline, ReadOnlySpan<Surface> surfaces, int sides, Vector2 stretch)
    {
        for (var i = 0; i + 1 < outline.Length; i++)
        {
            var (low, high, surface) = (outline[i], outline[i + 1], surfaces[Math.Min(i, surfaces.Length - 1)]);
            var slope = Vector2.Normalize(new Vector2(high.Y - low.Y, low.X - high.X));
            var first = (uint)_vertices.Count;
            var around = MathF.Max(1, MathF.Round(MathF.Tau * MathF.Max(low.X, high.X) * surface.Scale));
            for (var side = 0; side <= sides; side++)
            {
                var (sine, cosine) = MathF.SinCos(MathF.Tau * side / sides);
                var normal = Vector3.Normalize(new(cosine * slope.X / stretch.X, slope.Y, sine * slope.X / stretch.Y));
                var across = around * side / sides;
                Add(surface, new(cosine * low.X * stretch.X, low.Y, sine * low.X * stretch.Y), normal,
                    new(across, -low.Y * surface.Scale));
                Add(surface, new(cosine * high.X * stretch.X, high.Y, sine * high.X * stretch.Y), normal,
                    new(across, -high.Y * surface.Scale));
            }
            for (var side = 0u; side < sides; side++)
            {
                var corner = first + (2 * side);
                Face(corner, corner + 1, corner + 3);
                Face(corner, corner + 3, corner + 2);
            }
        }
    }

    /// <summary>A round bar from one point to another, tapering.</summary>
    internal void Bar(Surface surface, Vector3 from, Vector3 to, float fromRadius, float toRadius, int sides)
    {
        var along = Vector3.Normalize(to - from);
        var across = Vector3.Normalize(Vector3.Cross(along, MathF.Abs(along.Y) > 0.9f ? Vector3.UnitX : Vector3.UnitY));
        var third = Vector3.Cross(along, across);
        var length = Vector3.Distance(from, to) * surface.Scale;
        var around = MathF.Max(1, MathF.Round(MathF.Tau * fromRadius * surface.Scale));
        var first = (uint)_vertices.Count;
        for (var side = 0; side <= sides; side++)
        {
            var (sine, cosine) = MathF.SinCos(MathF.Tau * side / sides);
            var normal = (across * cosine) + (third * sine);
            Add(surface, from + (normal * fromRadius), normal, new(around * side / sides, 0));
            Add(surface, to + (normal * toRadius), normal, new(around * side / sides, -length));
        }
        for (var side = 0u; side < sides; side++)
        {
            var corner = first + (2 * side);
            Face(corner, corner + 3, corner + 1);
            Face(corner, corner + 2, corner + 3);
        }
    }

    /// <summary>A rounded body: an ellipsoid by its centre and half axes.</summary>
    internal void Ellipsoid(Surface surface, Vector3 center, Vector3 radii, int sides, int rings)
    {
        var first = (uint)_vertices.Count;
        for (var ring = 0; ring <= rings; ring++)
        {
            var (height, width) = MathF.SinCos(MathF.PI * ((float)ring / rings - 0.5f));
            for (var side = 0; side <= sides; side++)
            {
                var (sine, cosine) = MathF.SinCos(MathF.Tau * side / sides);
                var unit = new Vector3(cosine * width, height, sine * width);
                Add(surface, center + (unit * radii), Vector3.Normalize(unit / radii),
                    new Vector2((float)side / sides, (float)ring / rings) * surface.Scale);
            }
        }
        Lattice(first, rings, sides + 1);
    }

    /// <summary>An outline of the x-y plane drawn out along z, closed at both ends; counter-clockwise seen
    /// from +z, convex enough for a fan.</summary>
    internal void Prism(ReadOnlySpan<Surface> surfaces, ReadOnlySpan<Vector2> outline, float halfLength, Surface ends)
    {
        for (var i = 0; i < outline.Length; i++)
        {
            var (from, to) = (outline[i], outline[(i + 1) % outline.Length]);
            Quad(surfaces[Math.Min(i, surfaces.Length - 1)],
                new(from, halfLength), new(from, -halfLength), new(to, -halfLength), new(to, halfLength));
        }
        Polygon(ends, outline, halfLength, 1);
        Polygon(ends, outline, -halfLength, -1);
    }

    private void Polygon(Surface surface, ReadOnlySpan<Vector2> outline, float z, int facing)
    {
        var first = (uint)_vertices.Count;
        foreach (var point in outline)
        {
            Add(surface, new(point, z), new(0, 0, facing), new Vector2(point.X, -point.Y) * surface.Scale);
        }
        for (var i = 1u; i + 1 < outline.Length; i++)
        {
            Face(first, facing > 0 ? first + i : first + i + 1, facing > 0 ? first + i + 1 : first + i);
        }
    }

    /// <summary>Joins rows of vertices that were added in order; outside is where rows go up and columns
    /// counter-clockwise.</summary>
    internal void Lattice(uint first, int rows, int columns)
    {
        for (var row = 0u; row < rows; row++)
        {
            for (var column = 0u; column + 1 < columns; column++)
            {
                var corner = first + (row * (uint)columns) + column;
                Face(corner, corner + (uint)columns, corner + (uint)columns + 1);
                Face(corner, corner + (uint)columns + 1, corner + 1);
            }
        }
    }

    internal void Face(uint a, uint b, uint c)
    {
        _indices.Add(a);
        _indices.Add(b);
        _indices.Add(c);
    }

    /// <summary>Adds one vertex and returns its row.</summary>
    internal uint Add(Surface surface, Vector3 position, Vector3 normal, Vector2 texture, float? openness = null)
    {
        var place = Vector3.Transform(position, Frame);
        var direction = Vector3.Normalize(Vector3.TransformNormal(normal, Frame));
        var open = openness ?? OpennessAtGround + ((1 - OpennessAtGround) * Math.Clamp(place.Y, 0, 1));
        _vertices.Add(new MeshVertex
        {
            Position = place,
            Normal = Surface.Pack(new Vector4((direction * 0.5f) + new Vector3(0.5f), 0)),
            Texture = texture,
            Colour = Surface.Pack(new Vector4(surface.Colour, open)),
            Material = surface.Material,
        });
        return (uint)_vertices.Count - 1;
    }
}
