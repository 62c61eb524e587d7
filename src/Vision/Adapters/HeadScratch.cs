namespace DroneSeal.Vision;

/// <summary>Room for the maps between the layers of a branch, as large as the finest level.</summary>
internal sealed class HeadScratch
{
    internal HeadScratch(int gridSize)
    {
        var length = gridSize * gridSize * FrozenFeatures.HeadChannels;
        Between = new float[length];
        ClassTower = new float[length];
        BoxTower = new float[length];
    }

    internal float[] Between { get; }

    internal float[] ClassTower { get; }

    internal float[] BoxTower { get; }
}
