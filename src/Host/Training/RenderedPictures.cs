using DroneSeal.Core;
using DroneSeal.Sim.Teaching;
using DroneSeal.Vision;
using OpenCvSharp;

namespace DroneSeal.Host.Training;

/// <summary>Rendered, labelled pictures in a folder, one JPEG and one JSON each; made once, read many times.</summary>
/// <param name="folder">Where they lie.</param>
/// <param name="count">How many there are when all are made.</param>
/// <param name="classNames">Rows of the head; what has another name is left out.</param>
internal sealed class RenderedPictures(string folder, int count, IReadOnlyList<string> classNames) : ITaughtPictures
{
    private const int Quality = 95;

    private sealed record Labels(IReadOnlyList<LabelledThing> Objects);

    private sealed record LabelledThing(string Class, float Left, float Top, float Right, float Bottom);

    public int Count => count;

    /// <summary>Renders those that are not there yet.</summary>
    internal void Render(TeachingOptions options, string title, Func<bool> isStopped)
    {
        Directory.CreateDirectory(folder);
        var missing = Enumerable.Range(0, count).Where(index => !File.Exists(LabelsPath(index))).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        using var frames = new TeachingFrames(options);
        var (frame, boxes) = (new Frame(), new List<TaughtBox>());
        new ProgressLine().Run(title, missing.Count, say =>
        {
            for (var done = 0; done < missing.Count && !isStopped(); say(++done, ""))
            {
                frames.Render(missing[done], frame, boxes);
                Save(missing[done], frame, boxes);
            }
        });
    }

    public TaughtPicture Read(int index)
    {
        var labels = JsonOutput.Read<Labels>(LabelsPath(index));
        using var picture = Cv2.ImRead(PicturePath(index));
        if (picture.Empty())
        {
            throw new HostException(
                ExitCode.BadInput, $"{PicturePath(index)} cannot be read: delete the folder and run train again.");
        }

        return new TaughtPicture(picture.Width, picture.Height, picture.AsSpan<byte>().ToArray(), [.. labels.Objects
            .Select(thing => new TaughtObject(
                RowOf(thing.Class), new PixelBox(thing.Left, thing.Top, thing.Right, thing.Bottom)))
            .Where(thing => thing.ClassId >= 0)]);
    }

    private int RowOf(string name)
    {
        for (var row = 0; row < classNames.Count; row++)
        {
            if (classNames[row] == name)
            {
                return row;
            }
        }

        return -1;
    }

    private string PicturePath(int index) => Path.Combine(folder, $"{index:000000}.jpg");

    private string LabelsPath(int index) => Path.Combine(folder, $"{index:000000}.json");

    // The labels come last: a picture without them is made again.
    private void Save(int index, Frame frame, List<TaughtBox> boxes)
    {
        using var picture = Mat.FromPixelData(frame.Height, frame.Width, MatType.CV_8UC3, frame.Bgr);
        if (!Cv2.ImWrite(PicturePath(index), picture, [(int)ImwriteFlags.JpegQuality, Quality]))
        {
            throw new HostException(
                ExitCode.BadInput, $"{PicturePath(index)} cannot be written: check the folder and its free space.");
        }

        JsonOutput.Write(new FileInfo(LabelsPath(index)), new Labels([.. boxes.Select(box => new LabelledThing(
            box.ClassName, box.Box.Left, box.Box.Top, box.Box.Right, box.Box.Bottom))]));
    }
}
