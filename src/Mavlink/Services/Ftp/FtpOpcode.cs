namespace DroneSeal.Mavlink;

/// <summary>What a request asks for; MAV_FTP_OPCODE of the definitions.</summary>
internal enum FtpOpcode : byte
{
    None = 0,
    TerminateSession = 1,
    ResetSessions = 2,
    ListDirectory = 3,
    OpenFileReadOnly = 4,
    ReadFile = 5,
    CreateFile = 6,
    WriteFile = 7,
    RemoveFile = 8,
    CreateDirectory = 9,
    RemoveDirectory = 10,
    OpenFileWriteOnly = 11,
    TruncateFile = 12,
    Rename = 13,
    CalculateCrc32 = 14,
    BurstReadFile = 15,
    Ack = 128,
    Nak = 129,
}
