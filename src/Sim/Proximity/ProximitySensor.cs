namespace DroneSeal.Sim;

/// <summary>
/// What the autopilot makes of OBSTACLE_DISTANCE: eight sectors of 45 degrees, the nearest reading in each,
/// low-passed. Sector 0 looks ahead, the rest follow clockwise.
/// </summary>
internal sealed class ProximitySensor
{
    /// <summary>How many sectors.</summary>
    public const int Sectors = 8;

    private const float SectorDegrees = 360f / Sectors;

    private readonly float[] _distances = new float[Sectors];
    private readonly bool[] _isValid = new bool[Sectors];
    private readonly float[] _nearest = new float[Sectors];
    private TimeSpan _heardAt = TimeSpan.MinValue;
    private TimeSpan _now;

    /// <summary>Cut-off of the low-pass, Hz (PRX_FILT); 0 for none.</summary>
    public float FilterHz { get; set; } = 0.25f;

    /// <summary>After this long without a message there is no data.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Least and greatest distance of the sender, metres.</summary>
    public (float Minimum, float Maximum) Range { get; private set; } = (0.2f, 100f);

    /// <summary>Whether there is fresh data.</summary>
    public bool HasData => _heardAt != TimeSpan.MinValue && _now - _heardAt <= Timeout;

    /// <summary>Moves time on.</summary>
    public void Step(TimeSpan now) => _now = now;

    /// <summary>Whether something is seen in a sector.</summary>
    public bool IsSeen(int sector) => HasData && _isValid[sector];

    /// <summary>Filtered distance in a sector, metres; infinite when nothing is seen.</summary>
    public float Distance(int sector) => IsSeen(sector) ? _distances[sector] : float.PositiveInfinity;

    /// <summary>Takes a message.</summary>
    /// <param name="now">Time of arrival.</param>
    /// <param name="centimeters">Readings; 0, below minimum, above maximum and 65535 are no reading.</param>
    /// <param name="offsetDegrees">Bearing of the first.</param>
    /// <param name="stepDegrees">From one to the next, clockwise.</param>
    /// <param name="minimum">Centimetres.</param>
    /// <param name="maximum">Centimetres; exactly this much counts as an obstacle.</param>
    public void Hear(
        TimeSpan now,
        ReadOnlySpan<ushort> centimeters,
        float offsetDegrees,
        float stepDegrees,
        ushort minimum,
        ushort maximum)
    {
        Range = (minimum * 0.01f, maximum * 0.01f);
        Array.Fill(_nearest, float.PositiveInfinity);
        for (var i = 0; i < centimeters.Length; i++)
        {
            var reading = centimeters[i];
            if (reading == 0 || reading == ushort.MaxValue || reading < minimum || reading > maximum)
            {
                continue;
            }
            var sector = SectorOf(offsetDegrees + (i * stepDegrees));
            _nearest[sector] = MathF.Min(_nearest[sector], reading * 0.01f);
        }
        Filter(_heardAt == TimeSpan.MinValue ? Timeout + Timeout : now - _heardAt);
        _heardAt = now;
        _now = now;
    }

    /// <summary>Forgets everything, as after a restart.</summary>
    public void Clear()
    {
        Array.Clear(_isValid);
        _heardAt = TimeSpan.MinValue;
    }

    /// <summary>The sector that a bearing falls into.</summary>
    internal static int SectorOf(float degrees)
    {
        var turned = (degrees + (SectorDegrees * 0.5f)) % 360f;
        return (int)((turned < 0 ? turned + 360f : turned) / SectorDegrees) % Sectors;
    }

    private void Filter(TimeSpan sinceLast)
    {
        var seconds = (float)sinceLast.TotalSeconds;
        var share = FilterHz > 0 ? seconds / (seconds + (1 / (MathF.Tau * FilterHz))) : 1f;
        for (var i = 0; i < Sectors; i++)
        {
            var isSeen = float.IsFinite(_nearest[i]);
            var goesOn = isSeen && _isValid[i] && sinceLast <= Timeout;
            _distances[i] = goesOn ? _distances[i] + ((_nearest[i] - _distances[i]) * share) : _nearest[i];
            _isValid[i] = isSeen;
        }
    }
}
