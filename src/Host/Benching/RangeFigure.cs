namespace DroneSeal.Host.Benching;

/// <summary>How good one way to tell ranges is between two true ranges.</summary>
/// <param name="Way">Height, width, ground, fused, or tracked: what flight gets.</param>
/// <param name="FromMeters">Least true range.</param>
/// <param name="ToMeters">Greatest true range.</param>
/// <param name="Count">Ranges told.</param>
/// <param name="ErrorMeters">Median of the error's size.</param>
/// <param name="ErrorMetersP90">Its 90th percentile.</param>
/// <param name="ErrorShare">Median of the error's size as a share of the true range.</param>
/// <param name="ErrorShareP90">Its 90th percentile.</param>
/// <param name="WithinOneSigma">Share of errors within the stated deviation.</param>
/// <param name="WithinTwoSigmas">Share of errors within twice the stated deviation.</param>
internal sealed record RangeFigure(
    string Way,
    float FromMeters,
    float ToMeters,
    int Count,
    float ErrorMeters,
    float ErrorMetersP90,
    float ErrorShare,
    float ErrorShareP90,
    float WithinOneSigma,
    float WithinTwoSigmas);
