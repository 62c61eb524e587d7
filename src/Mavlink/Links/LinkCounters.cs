namespace DroneSeal.Mavlink;

/// <summary>What went over one link since it was opened.</summary>
/// <param name="BytesReceived">Bytes handed to the reader.</param>
/// <param name="BytesSent">Bytes that the system took.</param>
/// <param name="BytesDropped">Bytes that could not be sent: no peer, no connection, or a full buffer.</param>
/// <param name="Connections">How many times the link came up.</param>
public readonly record struct LinkCounters(
    long BytesReceived, long BytesSent, long BytesDropped, int Connections)
{
    internal LinkCounters Received(int bytes) => this with { BytesReceived = BytesReceived + bytes };

    internal LinkCounters Sent(int bytes) => this with { BytesSent = BytesSent + bytes };

    internal LinkCounters Dropped(int bytes) => this with { BytesDropped = BytesDropped + bytes };

    internal LinkCounters Connected() => this with { Connections = Connections + 1 };
}
