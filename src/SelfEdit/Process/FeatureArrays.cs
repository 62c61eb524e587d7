namespace DroneSeal.SelfEdit;

/// <summary>The arrays of a frame that travel, in the one order that both ends keep.</summary>
internal static class FeatureArrays
{
    /// <summary>Lists the arrays once, so that no frame allocates.</summary>
    internal static float[][] Of(FeatureFrame frame, FeatureParts parts)
    {
        var features = frame.Features;
        float[][] none = [];
        return
        [
            .. parts.HasFlag(FeatureParts.Fpn) ? features.Fpn : none,
            .. parts.HasFlag(FeatureParts.Stems) ? features.Stems : none,
            .. parts.HasFlag(FeatureParts.ClassTowers) ? features.ClassTowers : none,
            .. parts.HasFlag(FeatureParts.BoxTowers) ? features.BoxTowers : none,
            .. parts.HasFlag(FeatureParts.ClassLogits) ? [features.ClassLogits] : none,
            .. parts.HasFlag(FeatureParts.RawBoxes) ? [features.RawBoxes] : none,
            .. parts.HasFlag(FeatureParts.Objectness) ? [features.ObjectnessLogits] : none,
        ];
    }

    /// <summary>Copies a frame within the process.</summary>
    internal static void Copy(FeatureFrame from, FeatureFrame to, FeatureWayOptions options)
    {
        var sources = Of(from, options.Parts);
        var targets = Of(to, options.Parts);
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i].AsSpan().CopyTo(targets[i]);
        }

        to.Id = from.Id;
        to.Name = from.Name;
        to.Scene = from.Scene;
        to.Features.Letterbox = from.Features.Letterbox;
        from.InputBgr.AsSpan().CopyTo(to.InputBgr);
        to.Detections.Clear();
        for (var i = 0; i < Math.Min(from.Detections.Count, options.MaxDetections); i++)
        {
            to.Detections.Add(from.Detections[i]);
        }
    }
}
