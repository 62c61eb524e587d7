using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DroneSeal.Flight.Loop;
using DroneSeal.Vision;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>Satellites move the wall clock in flight, by years at the first fix. What flies and what sees
/// must not notice: it does not read it.</summary>
public sealed class WallClockTests
{
    private static readonly string[] _readings =
        ["get_UtcNow", "get_Now", "get_Today", "GetUtcNow", "GetLocalNow"];

    [Theory]
    [InlineData(typeof(ControlLoop))]
    [InlineData(typeof(Detector))]
    public void WhatFliesAndWhatSeesReadsNoWallClock(Type room)
    {
        using var file = new PEReader(File.OpenRead(room.Assembly.Location));
        var reader = file.GetMetadataReader();

        var used = reader.MemberReferences.Select(handle =>
            reader.GetString(reader.GetMemberReference(handle).Name))
            .Where(name => _readings.Contains(name));

        Assert.Empty(used);
    }
}
