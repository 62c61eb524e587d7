using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Network;

/// <summary>The decoupled head of the base classes; upstream's <c>YOLOXHead</c>.</summary>
internal sealed class BaseHead : nn.Module<Tensor[], HeadMaps[]>
{
    private const int Channels = FrozenFeatures.HeadChannels;

    private readonly List<nn.Module<Tensor, Tensor>> _stems = [];
    private readonly List<nn.Module<Tensor, Tensor>> _classTowers = [];
    private readonly List<nn.Module<Tensor, Tensor>> _boxTowers = [];
    private readonly List<nn.Module<Tensor, Tensor>> _classes = [];
    private readonly List<nn.Module<Tensor, Tensor>> _boxes = [];
    private readonly List<nn.Module<Tensor, Tensor>> _objectness = [];

    internal BaseHead(NetworkForm form)
        : base(nameof(BaseHead))
    {
        foreach (var inputs in FrozenFeatures.FpnChannels)
        {
            _stems.Add(new ConvBlock(form, inputs, Channels, kernel: 1));
            _classTowers.Add(Tower(form));
            _boxTowers.Add(Tower(form));
            _classes.Add(nn.Conv2d(Channels, FrozenFeatures.BaseClasses, 1));
            _boxes.Add(nn.Conv2d(Channels, 4, 1));
            _objectness.Add(nn.Conv2d(Channels, 1, 1));
        }

        register_module("stems", Rows.Of(_stems));
        register_module("cls_convs", Rows.Of(_classTowers));
        register_module("reg_convs", Rows.Of(_boxTowers));
        register_module("cls_preds", Rows.Of(_classes));
        register_module("reg_preds", Rows.Of(_boxes));
        register_module("obj_preds", Rows.Of(_objectness));
    }

    public override HeadMaps[] forward(Tensor[] maps)
    {
        var levels = new HeadMaps[maps.Length];
        for (var i = 0; i < maps.Length; i++)
        {
            var stem = _stems[i].call(maps[i]);
            var classTower = _classTowers[i].call(stem);
            var boxTower = _boxTowers[i].call(stem);
            levels[i] = new HeadMaps(
                stem, classTower, boxTower,
                _classes[i].call(classTower), _boxes[i].call(boxTower), _objectness[i].call(boxTower));
        }

        return levels;
    }

    private static Sequential Tower(NetworkForm form) =>
        Rows.Of([new DepthwiseBlock(form, Channels, Channels), new DepthwiseBlock(form, Channels, Channels)]);
}
