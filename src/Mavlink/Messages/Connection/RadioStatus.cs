namespace DroneSeal.Mavlink.Messages;

/// <summary>What a telemetry radio says of its link. Never signed.</summary>
[MavlinkMessage(109, "RADIO_STATUS")]
public partial record struct RadioStatus
{
    /// <summary>Own signal strength, device units; 255: not known.</summary>
    public byte Rssi;

    /// <summary>The other end's signal strength; 255: not known.</summary>
    public byte Remrssi;

    /// <summary>Room in the transmit buffer, percent.</summary>
    public byte Txbuf;

    /// <summary>Own noise; 255: not known.</summary>
    public byte Noise;

    /// <summary>The other end's noise; 255: not known.</summary>
    public byte Remnoise;

    /// <summary>Frames lost to errors.</summary>
    public ushort Rxerrors;

    /// <summary>Frames that error correction mended.</summary>
    public ushort Fixed;
}
