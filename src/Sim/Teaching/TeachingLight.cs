namespace DroneSeal.Sim.Teaching;

/// <summary>Draws light and weather from all there is.</summary>
internal static class TeachingLight
{
    internal static PlacedLight Draw(SeededRandom random)
    {
        var sky = TeachingScene.Pick(Enum.GetValues<SkyKind>(), random);
        var elevation = sky == SkyKind.Sunset ? random.NextBetween(2, 14) : random.NextBetween(6, 75);
        return new PlacedLight(
            sky, random.NextBetween(0, 360), elevation, Visibility(random),
            random.NextUnit() < 0.75f ? 0 : random.NextBetween(0.1f, 1),
            Math.Clamp(random.NextNormal() * 0.4f, -1.1f, 0.9f));
    }

    private static float Visibility(SeededRandom random)
    {
        var share = random.NextUnit();
        return share < 0.55f ? 5000
            : share < 0.8f ? random.NextBetween(80, 500)
            : random.NextBetween(18, 80);
    }
}
