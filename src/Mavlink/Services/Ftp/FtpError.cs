namespace DroneSeal.Mavlink;

/// <summary>Why a file server said no; MAV_FTP_ERR of the definitions.</summary>
public enum FtpError : byte
{
    /// <summary>It did not say no.</summary>
    None = 0,

    /// <summary>It did not work.</summary>
    Fail = 1,

    /// <summary>It did not work, and the system's number for it follows.</summary>
    FailErrno = 2,

    /// <summary>The size in the request is wrong.</summary>
    InvalidDataSize = 3,

    /// <summary>The session is not open.</summary>
    InvalidSession = 4,

    /// <summary>No more files can be open.</summary>
    NoSessionsAvailable = 5,

    /// <summary>Beyond the end of the file or directory.</summary>
    EndOfFile = 6,

    /// <summary>The server does not know the request.</summary>
    UnknownCommand = 7,

    /// <summary>There is one of that name already.</summary>
    FileExists = 8,

    /// <summary>The file may not be touched, or not in this way.</summary>
    FileProtected = 9,

    /// <summary>There is none of that name.</summary>
    FileNotFound = 10,
}
