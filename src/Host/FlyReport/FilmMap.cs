using DroneSeal.Host.CourseFlights;
using OpenCvSharp;

namespace DroneSeal.Host.FlyReport;

/// <summary>The right side of the film: the flight from above, north up, moving along with the
/// vehicle.</summary>
/// <param name="flight">The flight; without a tape nothing is drawn of what the map believed.</param>
/// <param name="widthPx">Of the pane.</param>
/// <param name="heightPx">Of the pane.</param>
internal sealed class FilmMap(ShownFlight flight, int widthPx, int heightPx)
{
    private const float PixelsPerMeter = 26;

    // More is ahead than behind.
    private const float VehicleAt = 0.7f;
    private const float HullMeters = 0.35f;
    private const int Fraction = 4;

    private readonly FlightRecord _record = flight.Record;
    private float _north;
    private float _east;

    /// <summary>Draws one instant.</summary>
    internal void Draw(Mat pane, double seconds)
    {
        var pose = _record.Poses.LastOrDefault(one => one.Seconds <= seconds)
            ?? (_record.Poses.Count > 0 ? _record.Poses[0] : new PoseRecord(0, 0, 0, 0, 0, 0, ""));
        (_north, _east) = (pose.North, pose.East);
        pane.SetTo(FilmColours.Ground);
        DrawLane(pane);
        for (var row = 0; row < _record.Things.Count; row++)
        {
            DrawThing(pane, _record.Things[row], row, seconds);
        }

        DrawWay(pane, seconds);
        DrawMarks(pane, seconds);
        foreach (var one in flight.Tape?.At(seconds)?.Believed ?? [])
        {
            var colour = one.IsByEdit ? FilmColours.Edit : FilmColours.Belief;
            DrawRing(pane, one.North, one.East, one.RadiusMeters, colour);
        }

        DrawVehicle(pane, pose);
        DrawLegend(pane);
    }

    private Point At(float north, float east) => new(
        (int)((widthPx * 0.5f) + ((east - _east) * PixelsPerMeter)),
        (int)((heightPx * VehicleAt) - ((north - _north) * PixelsPerMeter)));

    private void DrawLane(Mat pane)
    {
        if (flight.Tape?.Course.Course is not { } course)
        {
            return;
        }

        var half = course.Corridor.WidthMeters * 0.5f;
        Cv2.Rectangle(pane, At(_north + 60, -half), At(_north - 60, half), FilmColours.Lane, -1);
        var goal = At(course.Goal.NorthMeters, course.Goal.EastMeters);
        Cv2.Circle(
            pane, goal, (int)(course.Goal.RadiusMeters * PixelsPerMeter), FilmColours.Good, 2,
            LineTypes.AntiAlias);
    }

    private void DrawThing(Mat pane, ThingRecord thing, int row, double seconds)
    {
        var (north, east, heading) = (thing.North, thing.East, thing.HeadingRadians);
        if (thing.Way.Count > 0 && flight.Tape is { } tape)
        {
            var (place, turned) = tape.Course.Obstacles[row].At(TimeSpan.FromSeconds(seconds));
            (north, east, heading) = (place.X, place.Y, turned);
        }

        var colour = !thing.IsSolid ? FilmColours.Flat : thing.IsNovel ? FilmColours.Novel
            : thing.Kind == "tree" ? FilmColours.Tree : FilmColours.Thing;
        var fill = thing.IsSolid ? -1 : 1;
        if (thing.Kind == "tree" || thing.Length < 1.2f * thing.Width)
        {
            Cv2.Circle(
                pane, At(north, east), Math.Max(2, (int)(thing.Width * 0.5f * PixelsPerMeter)), colour, fill,
                LineTypes.AntiAlias);
            return;
        }

        var corners = Corners(north, east, heading, thing.Length * 0.5f, thing.Width * 0.5f);
        if (thing.IsSolid)
        {
            Cv2.FillConvexPoly(pane, corners, colour, LineTypes.AntiAlias);
        }
        else
        {
            Cv2.Polylines(pane, [corners], true, colour, 1, LineTypes.AntiAlias);
        }
    }

    private Point[] Corners(float north, float east, float heading, float along, float across)
    {
        var (sine, cosine) = MathF.SinCos(heading);
        Point Corner(float forward, float right) => At(
            north + (forward * cosine) - (right * sine), east + (forward * sine) + (right * cosine));
        return [
            Corner(along, across), Corner(along, -across), Corner(-along, -across), Corner(-along, across)];
    }

    private void DrawWay(Mat pane, double seconds)
    {
        var poses = _record.Poses;
        for (var i = 1; i < poses.Count && poses[i].Seconds <= seconds; i++)
        {
            var colour = flight.Tape?.At(poses[i].Seconds)?.IsNearestBelieved switch
            {
                true => FilmColours.Base,
                false => FilmColours.Bad,
                null => FilmColours.Soft,
            };
            Cv2.Line(
                pane, At(poses[i - 1].North, poses[i - 1].East), At(poses[i].North, poses[i].East), colour, 2,
                LineTypes.AntiAlias);
        }
    }

    private void DrawMarks(Mat pane, double seconds)
    {
        foreach (var contact in _record.Contacts.Where(one => one.Seconds <= seconds))
        {
            var at = At(contact.North, contact.East);
            Cv2.Line(pane, at.X - 8, at.Y - 8, at.X + 8, at.Y + 8, FilmColours.Bad, 4, LineTypes.AntiAlias);
            Cv2.Line(pane, at.X + 8, at.Y - 8, at.X - 8, at.Y + 8, FilmColours.Bad, 4, LineTypes.AntiAlias);
        }

        foreach (var edit in _record.Edits.Where(one => one.SwappedSeconds <= seconds))
        {
            if (_record.Poses.LastOrDefault(one => one.Seconds <= edit.SwappedSeconds) is { } pose)
            {
                Cv2.Circle(pane, At(pose.North, pose.East), 4, FilmColours.Edit, -1, LineTypes.AntiAlias);
            }
        }
    }

    // In sixteenths of a pixel, or rings of slowly changing size would jump.
    private void DrawRing(Mat pane, float north, float east, float radius, Scalar colour)
    {
        const int unit = 1 << Fraction;
        var x = (widthPx * 0.5f) + ((east - _east) * PixelsPerMeter);
        var y = (heightPx * VehicleAt) - ((north - _north) * PixelsPerMeter);
        Cv2.Circle(
            pane, new Point((int)(x * unit), (int)(y * unit)),
            (int)(Math.Max(4, radius * PixelsPerMeter) * unit), colour, 2, LineTypes.AntiAlias, Fraction);
    }

    private void DrawVehicle(Mat pane, PoseRecord pose)
    {
        DrawRing(pane, pose.North, pose.East, HullMeters, FilmColours.Ink);
        var (sine, cosine) = MathF.SinCos(pose.YawRadians);
        var nose = At(pose.North + (0.7f * cosine), pose.East + (0.7f * sine));
        Cv2.Line(pane, At(pose.North, pose.East), nose, FilmColours.Ink, 2, LineTypes.AntiAlias);
    }

    private void DrawLegend(Mat pane)
    {
        (string Text, Scalar Colour)[] lines = flight.Tape is null
            ? [("north up", FilmColours.Soft)]
            : [("north up", FilmColours.Soft), ("ring: the map believes", FilmColours.Belief),
                ("ring: owed to an edit", FilmColours.Edit), ("way: nearest thing held", FilmColours.Base),
                ("way: not held", FilmColours.Bad)];
        for (var i = 0; i < lines.Length; i++)
        {
            Cv2.PutText(
                pane, lines[i].Text, new Point(8, 18 + (i * 17)), HersheyFonts.HersheySimplex, 0.42,
                lines[i].Colour, 1, LineTypes.AntiAlias);
        }
    }
}
