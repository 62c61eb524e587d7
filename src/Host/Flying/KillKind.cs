namespace DroneSeal.Host.Flying;

/// <summary>What goes wrong in a kill trial.</summary>
internal enum KillKind
{
    Flight,
    Vision,
    Both,
    FrozenVision,
    Cut1,
    Cut3,
    Cut10,
    Loss20,
    Reboot,
}
