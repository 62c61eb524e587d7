using System.Numerics;

namespace DroneSeal.Flight.Tests;

/// <summary>An upright obstacle of a field.</summary>
public readonly record struct Cylinder(Vector2 Centre, float Radius, float Height, int ClassId);
