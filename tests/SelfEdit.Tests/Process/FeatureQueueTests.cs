namespace DroneSeal.SelfEdit.Tests;

public sealed class FeatureQueueTests : FeatureWayTests
{
    protected override (IFeatureSink Sink, IFeatureSource Source) Open(FeatureWayOptions options)
    {
        var queue = new FeatureQueue(options);
        return (queue, queue);
    }
}
