namespace DroneSeal.Host.CourseFlights;

/// <summary>Who sees, and who learns, in a flight over a course.</summary>
internal enum FlyArm
{
    /// <summary>The detector as it is; nothing learns.</summary>
    Off,

    /// <summary>The detector mends itself on the way.</summary>
    On,

    /// <summary>Adapters kept from an earlier flight; critics and learner are off.</summary>
    Kept,

    /// <summary>Nothing learns; the critics' findings are obstacles. The honest rival, never flown
    /// otherwise.</summary>
    Critic,

    /// <summary>True labels teach in the critics' place.</summary>
    Oracle,

    /// <summary>Ground-truth vision: is the course fair?</summary>
    Truth,

    /// <summary>As <see cref="Off"/>, but that true things which were missed are seen: what missing
    /// costs.</summary>
    Seen,

    /// <summary>As <see cref="Off"/>, but that what was seen has its true name: what misnaming
    /// costs.</summary>
    Named,

    /// <summary>As <see cref="Off"/>, but that what was seen is at its true range: what wrong ranges
    /// cost.</summary>
    Ranged,

    /// <summary>As <see cref="Off"/>, but that in flight an edit is put to use that hides
    /// everything.</summary>
    Hidden,

    /// <summary>As <see cref="Off"/>, but that in flight an edit is put to use that pushes everything
    /// back.</summary>
    Pushed,

    /// <summary>As <see cref="Off"/>, but that in flight an edit is put to use that draws everything
    /// nearer.</summary>
    Pulled,

    /// <summary>As <see cref="Off"/>, but that under way an edit is put to use that sees phantoms everywhere, and
    /// taken back later.</summary>
    Phantoms,
}
