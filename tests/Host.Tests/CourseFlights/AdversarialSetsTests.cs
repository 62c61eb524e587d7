using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Sim.Rendering;
using DroneSeal.Vision;

namespace DroneSeal.Host.Tests.CourseFlights;

public sealed class AdversarialSetsTests
{
    [SkippableFact]
    public void EachMakesOfThePictureWhatItsNameSays()
    {
        var setup = CourseBench.Setup();
        var weights = setup.Model!.Weights;
        using var detector = new Detector(weights, setup.Model.NewTrunk(), setup.Options.Detection);
        var frame = Draw();

        var seen = detector.Detect(frame).ToArray();
        var hidden = Detect(FlyArm.Hidden);
        var pushed = Detect(FlyArm.Pushed);
        var pulled = Detect(FlyArm.Pulled);
        var phantoms = Detect(FlyArm.Phantoms);

        Assert.NotEmpty(seen);
        Assert.Empty(hidden);
        Assert.Equal(0.7f, pushed[0].Box.Height / seen[0].Box.Height, 0.02f);
        Assert.Equal(1.5f, pulled[0].Box.Height / seen[0].Box.Height, 0.05f);
        Assert.Equal(seen[0].Box.CentreX, pushed[0].Box.CentreX, 1f);
        Assert.True(phantoms.Count(one => one.Box.Height is > 100 and < 300) > 20);

        Detection[] Detect(FlyArm arm)
        {
            detector.Swap(AdversarialSets.Of(arm, weights));
            return detector.Detect(frame).ToArray();
        }
    }

    private static Frame Draw()
    {
        var frame = new Frame();
        using var renderer = new CourseRenderer(CourseBench.Placed);
        var state = new VehicleState(default, new Vector3(0, 0, -0.5f), default, 0, 0, 0, 0);
        renderer.Render(state, default, frame);
        return frame;
    }
}
