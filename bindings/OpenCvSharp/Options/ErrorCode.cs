namespace OpenCvSharp;

/// <summary>Codes of OpenCV's errors.</summary>
public enum ErrorCode
{
    /// <summary>No error.</summary>
    StsOk = 0,

    /// <summary>OpenCV's <c>StsBackTrace</c>.</summary>
    StsBackTrace = -1,

    /// <summary>An error without a name.</summary>
    StsError = -2,

    /// <summary>OpenCV's <c>StsInternal</c>.</summary>
    StsInternal = -3,

    /// <summary>Not enough memory.</summary>
    StsNoMem = -4,

    /// <summary>An argument is wrong.</summary>
    StsBadArg = -5,

    /// <summary>OpenCV's <c>StsBadFunc</c>.</summary>
    StsBadFunc = -6,

    /// <summary>OpenCV's <c>StsNoConv</c>.</summary>
    StsNoConv = -7,

    /// <summary>OpenCV's <c>StsAutoTrace</c>.</summary>
    StsAutoTrace = -8,

    /// <summary>OpenCV's <c>HeaderIsNull</c>.</summary>
    HeaderIsNull = -9,

    /// <summary>OpenCV's <c>BadImageSize</c>.</summary>
    BadImageSize = -10,

    /// <summary>OpenCV's <c>BadOffset</c>.</summary>
    BadOffset = -11,

    /// <summary>OpenCV's <c>BadDataPtr</c>.</summary>
    BadDataPtr = -12,

    /// <summary>OpenCV's <c>BadStep</c>.</summary>
    BadStep = -13,

    /// <summary>OpenCV's <c>BadModelOrChSeq</c>.</summary>
    BadModelOrChSeq = -14,

    /// <summary>OpenCV's <c>BadNumChannels</c>.</summary>
    BadNumChannels = -15,

    /// <summary>OpenCV's <c>BadNumChannel1U</c>.</summary>
    BadNumChannel1U = -16,

    /// <summary>OpenCV's <c>BadDepth</c>.</summary>
    BadDepth = -17,

    /// <summary>OpenCV's <c>BadAlphaChannel</c>.</summary>
    BadAlphaChannel = -18,

    /// <summary>OpenCV's <c>BadOrder</c>.</summary>
    BadOrder = -19,

    /// <summary>OpenCV's <c>BadOrigin</c>.</summary>
    BadOrigin = -20,

    /// <summary>OpenCV's <c>BadAlign</c>.</summary>
    BadAlign = -21,

    /// <summary>OpenCV's <c>BadCallBack</c>.</summary>
    BadCallBack = -22,

    /// <summary>OpenCV's <c>BadTileSize</c>.</summary>
    BadTileSize = -23,

    /// <summary>OpenCV's <c>BadCOI</c>.</summary>
    BadCOI = -24,

    /// <summary>OpenCV's <c>BadROISize</c>.</summary>
    BadROISize = -25,

    /// <summary>OpenCV's <c>MaskIsTiled</c>.</summary>
    MaskIsTiled = -26,

    /// <summary>OpenCV's <c>StsNullPtr</c>.</summary>
    StsNullPtr = -27,

    /// <summary>OpenCV's <c>StsVecLengthErr</c>.</summary>
    StsVecLengthErr = -28,

    /// <summary>OpenCV's <c>StsFilterStructContentErr</c>.</summary>
    StsFilterStructContentErr = -29,

    /// <summary>OpenCV's <c>StsKernelStructContentErr</c>.</summary>
    StsKernelStructContentErr = -30,

    /// <summary>OpenCV's <c>StsFilterOffsetErr</c>.</summary>
    StsFilterOffsetErr = -31,

    /// <summary>OpenCV's <c>StsBadSize</c>.</summary>
    StsBadSize = -201,

    /// <summary>OpenCV's <c>StsDivByZero</c>.</summary>
    StsDivByZero = -202,

    /// <summary>OpenCV's <c>StsInplaceNotSupported</c>.</summary>
    StsInplaceNotSupported = -203,

    /// <summary>OpenCV's <c>StsObjectNotFound</c>.</summary>
    StsObjectNotFound = -204,

    /// <summary>Types do not match.</summary>
    StsUnmatchedFormats = -205,

    /// <summary>OpenCV's <c>StsBadFlag</c>.</summary>
    StsBadFlag = -206,

    /// <summary>OpenCV's <c>StsBadPoint</c>.</summary>
    StsBadPoint = -207,

    /// <summary>OpenCV's <c>StsBadMask</c>.</summary>
    StsBadMask = -208,

    /// <summary>Sizes do not match.</summary>
    StsUnmatchedSizes = -209,

    /// <summary>The format is not supported.</summary>
    StsUnsupportedFormat = -210,

    /// <summary>A value is out of range.</summary>
    StsOutOfRange = -211,

    /// <summary>OpenCV's <c>StsParseError</c>.</summary>
    StsParseError = -212,

    /// <summary>Not implemented.</summary>
    StsNotImplemented = -213,

    /// <summary>OpenCV's <c>StsBadMemBlock</c>.</summary>
    StsBadMemBlock = -214,

    /// <summary>An assertion of OpenCV failed.</summary>
    StsAssert = -215,

    /// <summary>OpenCV's <c>GpuNotSupported</c>.</summary>
    GpuNotSupported = -216,

    /// <summary>OpenCV's <c>GpuApiCallError</c>.</summary>
    GpuApiCallError = -217,

    /// <summary>OpenCV's <c>OpenGlNotSupported</c>.</summary>
    OpenGlNotSupported = -218,

    /// <summary>OpenCV's <c>OpenGlApiCallError</c>.</summary>
    OpenGlApiCallError = -219,

    /// <summary>OpenCV's <c>OpenCLApiCallError</c>.</summary>
    OpenCLApiCallError = -220,

    /// <summary>OpenCV's <c>OpenCLDoubleNotSupported</c>.</summary>
    OpenCLDoubleNotSupported = -221,

    /// <summary>OpenCV's <c>OpenCLInitError</c>.</summary>
    OpenCLInitError = -222,

    /// <summary>OpenCV's <c>OpenCLNoAMDBlasFft</c>.</summary>
    OpenCLNoAMDBlasFft = -223,
}
