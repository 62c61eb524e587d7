using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace DroneSeal.Host.Agent;

/// <summary>The health report as OpenTelemetry metrics, sent by OTLP where the settings name a
/// collector.</summary>
internal sealed class AgentMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    internal const string MeterName = "DroneSeal.Agent";

    private readonly Meter _meter = new(MeterName);
    private readonly MeterProvider? _provider;
    private HealthReport _report = new();

    /// <summary>Makes the instruments.</summary>
    /// <param name="settings">Where they go.</param>
    internal AgentMetrics(MetricsSettings settings)
    {
        MakeVehicle();
        MakeEditing();
        MakeProcesses();
        if (settings.Otlp is not { } address)
        {
            return;
        }

        _provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(MeterName)
            .AddOtlpExporter((exporter, reader) =>
            {
                exporter.Endpoint = settings.IsGrpc ? address : new Uri(address, "/v1/metrics");
                exporter.Protocol =
                    settings.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds =
                    (int)settings.Period.TotalMilliseconds;
            })
            .Build();
    }

    /// <summary>What is told from now on.</summary>
    internal void Show(HealthReport report) => Volatile.Write(ref _report, report);

    /// <summary>Sends what is there, for tests.</summary>
    internal bool Flush() => _provider?.ForceFlush() ?? false;

    public void Dispose()
    {
        _provider?.Dispose();
        _meter.Dispose();
    }

    private void MakeVehicle()
    {
        Gauge("droneseal.healthy", "1", "Whether everything runs that flying needs.", one =>
            one.IsHealthy ? 1 : 0);
        Gauge("droneseal.flight.airborne", "1", "Whether it flies under our hands.", one =>
            one.Flight is { IsAirborne: true } ? 1 : 0);
        Gauge("droneseal.flight.tick.p99", "ms", "Work of a control tick.", one =>
            one.Flight?.TickP99Milliseconds);
        Gauge("droneseal.flight.vision_age", "ms", "Age of the newest different picture.", one =>
            one.Flight?.VisionAgeMilliseconds);
        Gauge("droneseal.vision.rate", "Hz", "Pictures a second.", one => one.Vision?.FramesPerSecond);
        Gauge("droneseal.vision.look.p50", "ms", "From picture to batch.", one =>
            one.Vision?.LookP50Milliseconds);
        Gauge("droneseal.vision.look.p99", "ms", "From picture to batch.", one =>
            one.Vision?.LookP99Milliseconds);
        Gauge("droneseal.vision.dropped", "1", "Pictures dropped for newer ones.", one =>
            one.Vision?.Dropped);
    }

    private void MakeEditing()
    {
        Gauge("droneseal.edits.kept", "1", "Of this run of the learner.", one => one.Learner?.Kept);
        Gauge("droneseal.edits.reverted", "1", "Of this run of the learner.", one => one.Learner?.Reverted);
        Gauge("droneseal.editing", "1", "1 while edits are made.", one => one.Editing == "running" ? 1 : 0);
        Gauge("droneseal.sets.aside", "1", "Adapter sets set aside.", one =>
            one.SetTrials.Count(trial => trial.IsAside));
        Gauge("droneseal.disk.free", "By", "Of the state folder.", one => one.DiskFreeBytes);
        Gauge("droneseal.temperature", "Cel", "Of the hottest zone.", one => one.HottestCelsius);
    }

    private void MakeProcesses()
    {
        _meter.CreateObservableGauge("droneseal.process.memory", () =>
            EachProcess(one => one.ResidentBytes), "By", "Resident.");
        _meter.CreateObservableGauge("droneseal.process.crashes", () =>
            EachProcess(one => one.Crashes), "1", "Bad ends.");
        _meter.CreateObservableGauge("droneseal.process.starts", () =>
            EachProcess(one => one.Starts), "1", "Starts.");
    }

    private void Gauge(string name, string unit, string help, Func<HealthReport, double?> read) =>
        _meter.CreateObservableGauge(
            name, () => read(Volatile.Read(ref _report)) is { } value ? [new Measurement<double>(value)]
                : Array.Empty<Measurement<double>>(),
            unit, help);

    private IEnumerable<Measurement<double>> EachProcess(Func<ProcessHealth, double?> read) =>
        Volatile.Read(ref _report).Processes
            .Where(pair => read(pair.Value) is not null)
            .Select(pair => new Measurement<double>(
                read(pair.Value)!.Value, new KeyValuePair<string, object?>("process", pair.Key)));
}
