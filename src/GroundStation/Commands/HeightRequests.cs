using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Commands;

/// <summary>Keeps asking where the vehicle is, while nobody else may have asked for it to be
/// streamed.</summary>
internal sealed class HeightRequests : IDisposable
{
    private static readonly TimeSpan _askEvery = TimeSpan.FromSeconds(0.5);
    private readonly Station _station;
    private readonly ComponentSeen _component;
    private TimeSpan _askedAt;

    internal HeightRequests(Station station, Vehicle vehicle)
    {
        _station = station;
        _component = vehicle.AutopilotComponent!;
        _askedAt = station.Now;
        station.Links.FrameCame += AskWhenDue;
    }

    /// <inheritdoc/>
    public void Dispose() => _station.Links.FrameCame -= AskWhenDue;

    private void AskWhenDue(in MavlinkFrame frame, Links.GroundLink link, TimeSpan now)
    {
        if (now - _askedAt < _askEvery)
        {
            return;
        }

        _askedAt = now;
        Ask(GlobalPositionInt.MessageId, now);
        Ask(ExtendedSysState.MessageId, now);
    }

    private void Ask(uint messageId, TimeSpan now) => _component.Link!.Connection.Send(
        new CommandLong
        {
            TargetSystem = _component.Address.SystemId,
            TargetComponent = _component.Address.ComponentId,
            Command = MavCommand.RequestMessage,
            Param1 = messageId,
        },
        now);
}
