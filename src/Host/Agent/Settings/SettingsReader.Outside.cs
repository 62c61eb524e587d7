using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Host.Agent;

/// <content>What leads out of the agent: links, collectors, recordings.</content>
internal sealed partial class SettingsReader
{
    private AutopilotSettings Autopilot(SettingSection? map)
    {
        var signing = map?.Choice("signing") switch
        {
            "accept" => SigningPolicy.Accept,
            "require" => SigningPolicy.Require,
            _ => SigningPolicy.Off,
        };
        var key = map is null ? null : KeyFile(map);
        if (signing != SigningPolicy.Off && key is null)
        {
            Fault(map!.LineOf("signing"), "signing needs key_file");
        }

        return new AutopilotSettings
        {
            Link = (map is null ? null : Link(map)) ?? "",
            MaySetParameters = map?.Flag("set_parameters") ?? false,
            HearsRange = map?.Choice("range_sensor") != "off",
            RangeBeamDegrees = (float?)map?.Number("range_sensor_beam_deg"),
            Signing = signing,
            KeyFile = key,
        };
    }

    private GroundLinkSettings Ground(SettingSection? map)
    {
        var usual = new GroundLinkSettings();
        if (map is null)
        {
            return usual;
        }

        var ground = new GroundLinkSettings
        {
            Link = Link(map),
            KeyFile = KeyFile(map),
            AllowsUnsigned = map.Flag("allow_unsigned") ?? usual.AllowsUnsigned,
            BytesPerSecond = map.Whole("bytes_per_s") ?? usual.BytesPerSecond,
            SystemId = (byte)(map.Whole("system_id") ?? usual.SystemId),
        };
        if (ground is { Link: null } and ({ KeyFile: not null } or { AllowsUnsigned: true }))
        {
            Fault(map.LineOf("link"), "ground has no link: nobody could use its key");
        }

        return ground;
    }

    private string? Link(SettingSection map)
    {
        var link = map.Text("link");
        if (link is not null && !LinkUri.TryParse(link, out _, out var problem))
        {
            Fault(map.LineOf("link"), $"link: {problem}");
        }

        return link;
    }

    private string? KeyFile(SettingSection map)
    {
        var path = map.Text("key_file");
        if (path is not null && AgentSigning.Problem(path) is { } problem)
        {
            Fault(map.LineOf("key_file"), $"key_file: {problem}");
        }

        return path;
    }

    private RecordingSettings Recording(SettingSection? map)
    {
        var usual = new RecordingSettings();
        if (map is null)
        {
            return usual;
        }

        var folder = map.Text("folder");
        if (folder is not null && !Path.IsPathFullyQualified(folder))
        {
            Fault(map.LineOf("folder"), $"folder is '{folder}'; it must begin with a slash");
        }

        return new RecordingSettings
        {
            Folder = folder,
            MaxBytes = map.Whole("max_mb") is { } megabytes ? (long)megabytes << 20 : usual.MaxBytes,
            IsLossless = map.Flag("lossless") ?? usual.IsLossless,
            JpegQuality = map.Whole("jpeg_quality") ?? usual.JpegQuality,
        };
    }

    private MetricsSettings Metrics(SettingSection? map)
    {
        var usual = new MetricsSettings();
        if (map is null)
        {
            return usual;
        }

        var address = map.Text("otlp");
        if (address is not null && !IsHttp(address))
        {
            Fault(map.LineOf("otlp"), $"otlp is '{address}'; it must be http:// or https:// with a host");
        }

        return new MetricsSettings
        {
            Otlp = address is not null && IsHttp(address) ? new Uri(address) : null,
            IsGrpc = map.Choice("protocol") != "http",
            Period = map.Seconds("period_s") ?? usual.Period,
        };
    }

    private static bool IsHttp(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
}
