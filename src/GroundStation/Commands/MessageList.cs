using System.CommandLine;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>msg list</c>: what comes from whom, and how often.</summary>
internal static class MessageList
{
    private static readonly TimeSpan _usual = TimeSpan.FromSeconds(3);

    internal static Command Create(CommandRunner runner) => runner.Add(
        new Command(
            "list", "Listens for a while (--timeout, 3 s) and lists what came, from whom, how often."),
        (_, station) => Run(station));

    private static int Run(Station station)
    {
        var seen = new SortedDictionary<(int System, int Component, uint Id), (long Frames, long Bytes)>();
        void Count(in MavlinkFrame frame, Links.GroundLink link, TimeSpan now)
        {
            var key = ((int)frame.Sender.SystemId, (int)frame.Sender.ComponentId, frame.MessageId);
            var isMeant = station.Options.VehicleId is not { } id || frame.Sender.SystemId == id;
            if (isMeant && (seen.Count < 4096 || seen.ContainsKey(key)))
            {
                var old = seen.GetValueOrDefault(key);
                seen[key] = (old.Frames + 1, old.Bytes + frame.Raw.Length);
            }
        }

        station.Links.FrameCame += Count;
        var began = station.Now;
        station.WaitUntil(static () => false, station.Deadline(_usual));
        if (seen.Count == 0)
        {
            throw new GroundException(
                ExitCode.NoVehicle, Links.LinkTrouble.Explain(station.Links.Links, station.Now - began));
        }

        Write(station.Answer, seen, (station.Now - began).TotalSeconds);
        return ExitCode.Done;
    }

    private static void Write(
        Answer answer,
        SortedDictionary<(int System, int Component, uint Id), (long Frames, long Bytes)> seen,
        double seconds)
    {
        answer.Say($"{"from",-8} {"id",6}  {"message",-26} {"per s",8} {"bytes/s",9}");
        foreach (var ((system, component, id), (frames, bytes)) in seen)
        {
            var (rate, flow) = (frames / seconds, bytes / seconds);
            answer.Say(
                $"{$"{system}/{component}",-8} {id,6}  {MavlinkCatalogue.NameOf(id),-26} "
                    + $"{Number.Of(rate),8} {Number.Of(flow, "0"),9}");
            answer.Emit("message_rate", writer =>
            {
                writer.WriteNumber("system", system);
                writer.WriteNumber("component", component);
                writer.WriteNumber("id", id);
                writer.WriteString("name", MavlinkCatalogue.Find(id)?.Name);
                writer.WriteNumber("hertz", Math.Round(rate, 3));
                writer.WriteNumber("bytes_per_second", Math.Round(flow, 1));
            });
        }

        var all = seen.Values.Sum(one => one.Frames) / seconds;
        answer.Say($"{"",-8} {"",6}  {"together",-26} {Number.Of(all),8} "
            + $"{Number.Of(seen.Values.Sum(one => one.Bytes) / seconds, "0"),9}");
    }
}
