using System.Buffers.Binary;
using System.Security.Cryptography;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Edits;

/// <summary>Files of one vehicle's agent, by MAVLink FTP.</summary>
internal sealed class AgentFiles
{
    // A ledger over the slowest radio; a transfer without answers ends earlier by itself.
    private static readonly TimeSpan _getTime = TimeSpan.FromHours(1);
    private static readonly TimeSpan _tellEvery = TimeSpan.FromSeconds(10);
    private readonly Station _station;
    private readonly FtpClient _client;

    internal AgentFiles(Station station, Vehicle vehicle)
    {
        _station = station;
        var agent = vehicle.AgentComponent!;
        Span<byte> random = stackalloc byte[sizeof(ushort)];
        RandomNumberGenerator.Fill(random);
        _client = new FtpClient(
            agent.Link!.Connection, agent.Address, BinaryPrimitives.ReadUInt16LittleEndian(random));
        station.Links.FrameCame += (in MavlinkFrame frame, Links.GroundLink _, TimeSpan now) =>
            _client.Receive(frame, now);
    }

    /// <summary>What a folder holds.</summary>
    /// <exception cref="GroundException">The agent did not say, or has no such folder.</exception>
    internal IReadOnlyList<FtpEntry> List(string path)
    {
        var listing = _client.List(path);
        _station.WaitUntil(
            () =>
            {
                _client.Tick(_station.Now);
                return listing.IsDone;
            },
            _station.Deadline());
        _client.CancelAll(_station.Now);
        return listing.Outcome == FtpOutcome.Done
            ? listing.Entries
            : throw new GroundException(
                listing.Outcome == FtpOutcome.Refused ? ExitCode.Refused : ExitCode.NoAnswer, listing.Words);
    }

    /// <summary>Gets a file; what is here of it already is its beginning, and only the rest is got.</summary>
    /// <returns>Its length.</returns>
    /// <exception cref="GroundException">It did not come whole; what came is kept.</exception>
    internal long Get(string path, string into)
    {
        using var stream = new FileStream(into, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        var download = _client.Get(path, stream);
        var tellAt = _station.Now + _tellEvery;
        try
        {
            _station.WaitUntil(
                () =>
                {
                    _client.Tick(_station.Now);
                    if (_station.Now >= tellAt && download.Total > 0)
                    {
                        tellAt = _station.Now + _tellEvery;
                        _station.Answer.Note(
                            $"{path}: {Number.OfBytes(download.Moved)} of {Number.OfBytes(download.Total)}");
                    }

                    return download.IsDone;
                },
                _station.Deadline(_getTime));
        }
        finally
        {
            stream.SetLength(Math.Min(stream.Length, download.Moved));
            _client.CancelAll(_station.Now);
        }

        return download.Outcome == FtpOutcome.Done
            ? download.Total
            : throw new GroundException(
                download.Outcome == FtpOutcome.Refused ? ExitCode.Refused : ExitCode.NoAnswer,
                download.Words + (download.Moved > 0 && download.Total > 0
                    ? $"; {Number.OfBytes(download.Moved)} of {Number.OfBytes(download.Total)} are here, "
                        + "the same command goes on from there"
                    : ""));
    }
}
