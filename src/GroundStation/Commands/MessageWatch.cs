using System.CommandLine;
using DroneSeal.GroundStation.Decoding;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>msg watch</c>: messages as they come, field by field.</summary>
internal static class MessageWatch
{
    private static readonly TimeSpan _adviseAfter = TimeSpan.FromSeconds(3);

    internal static Command Create(CommandRunner runner)
    {
        var names = MessageCommand.Name<string[]>(ArgumentArity.ZeroOrMore);
        var count = new Option<int?>("--count", "-n")
        {
            Description = "End after so many.",
            HelpName = "N",
        };
        var command =
            new Command("watch", "Shows messages as they come; all of them without a name.") { names, count };
        return runner.Add(
            command, (parsed, station) => Run(station, parsed.GetValue(names) ?? [], parsed.GetValue(count)));
    }

    private static int Run(Station station, string[] names, int? count)
    {
        HashSet<uint> wanted = [.. names.Select(MessageNames.Find)];
        var shown = 0;
        void Show(in MavlinkFrame frame, Links.GroundLink link, TimeSpan now)
        {
            var isMeant = station.Options.VehicleId is not { } id || frame.Sender.SystemId == id;
            if (isMeant && (wanted.Count == 0 || wanted.Contains(frame.MessageId)) && shown != count)
            {
                shown++;
                Write(station.Answer, frame, now);
            }
        }

        station.Links.FrameCame += Show;
        if (station.Options.VehicleId is not null || station.Options.Timeout is null)
        {
            station.Find(static _ => true, "");
        }

        var deadline = station.Options.Timeout is { } most ? station.Now + most : TimeSpan.MaxValue;
        var adviseAt = station.Now + _adviseAfter;
        if (!station.WaitUntil(
            () => shown > 0, adviseAt < deadline ? adviseAt : deadline) && wanted.Count > 0)
        {
            station.Answer.Note($"none has come yet; droneseal-gcs msg rate {names[0]} 5 asks for it");
        }

        var isEnough = station.WaitUntil(() => shown == count, deadline);
        station.Answer.Flush();
        return isEnough || (count is null && shown > 0)
            ? ExitCode.Done
            : throw new GroundException(ExitCode.NoAnswer, $"{shown} came; msg list shows what does come");
    }

    private static void Write(Answer answer, in MavlinkFrame frame, TimeSpan now)
    {
        if (!answer.IsJson)
        {
            answer.Say($"{frame.Sender,-7} {MavlinkCatalogue.NameOf(frame.MessageId),-22} "
                + $"{MessageText.Line(frame)}");
            return;
        }

        MessageJson.Emit(answer, frame, Math.Round(now.TotalSeconds, 6));
    }
}
