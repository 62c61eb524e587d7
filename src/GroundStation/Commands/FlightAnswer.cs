using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;

namespace DroneSeal.GroundStation.Commands;

/// <summary>Tells what became of a command to the autopilot.</summary>
internal static class FlightAnswer
{
    /// <summary>Where nothing had to be done.</summary>
    internal static int Already(Station station, string order, Vehicle vehicle, string state)
    {
        var result = new OrderResult(OrderOutcome.Done, "it was so already", [], 0, TimeSpan.Zero);
        return Give(station, order, vehicle, state, result);
    }

    /// <summary>The words, the JSON line and the exit code of a result.</summary>
    internal static int Give(Station station, string order, Vehicle vehicle, string done, OrderResult result)
    {
        var answer = station.Answer;
        answer.Emit("order", writer =>
        {
            writer.WriteNumber("vehicle", vehicle.SystemId);
            writer.WriteString("order", order);
            writer.WriteString("outcome", Word(result.Outcome));
            writer.WriteString("reason", result.Words);
            writer.WriteStartArray("said");
            foreach (var text in result.Said)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
            writer.WriteNumber("sent", result.Sent);
            writer.WriteNumber("seconds", Math.Round(result.Took.TotalSeconds, 3));
        });
        if (result.Outcome == OrderOutcome.Done)
        {
            answer.Say(
                $"vehicle {vehicle.SystemId} {done}" + (result.Words.Length > 0 ? $" ({result.Words})" : ""));
        }
        else if (!answer.IsJson)
        {
            answer.Note($"vehicle {vehicle.SystemId}, {order}: {result.Words}");
        }

        foreach (var text in result.Said)
        {
            answer.Say($"  it said: {text}");
        }

        return result.Code;
    }

    private static string Word(OrderOutcome outcome) => outcome switch
    {
        OrderOutcome.Done => "done",
        OrderOutcome.Refused => "refused",
        OrderOutcome.NotShown => "not_shown",
        _ => "no_answer",
    };
}
