namespace DroneSeal.Vision;

/// <summary>Room for the maps between the layers of a branch, as large as the finest level, and one frame's colours.</summary>
internal sealed class HeadScratch
{
    private float[] _ranked = [];
    private bool _hasLooked;

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

    /// <summary>The frame's colours; null until a branch asks for them.</summary>
    internal ColourReader? Colours { get; private set; }

    /// <summary>Which anchors the colour parts of branches are asked about.</summary>
    internal bool[] IsAsked { get; private set; } = [];

    /// <summary>Forgets the last frame's colours.</summary>
    internal void Begin() => _hasLooked = false;

    /// <summary>Takes in the frame's colours and its likeliest anchors, once a frame however many branches ask.</summary>
    internal void LookAtColours(FrozenFeatures features)
    {
        if (_hasLooked)
        {
            return;
        }

        if (Colours is null)
        {
            Colours = new ColourReader(features.InputSize);
            IsAsked = new bool[features.AnchorCount];
            _ranked = new float[features.AnchorCount];
        }

        Colours.Look(features.InputBgr);
        LikeliestAnchors.Mark(features.ObjectnessLogits, ColourBranch.MostAnchors, _ranked, IsAsked);
        _hasLooked = true;
    }
}
