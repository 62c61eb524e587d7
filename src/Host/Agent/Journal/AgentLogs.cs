using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace DroneSeal.Host.Agent;

/// <summary>Makes the agent's loggers. Lines are written by a thread of their own; when the journal stalls
/// they are dropped, so that no loop ever waits for it.</summary>
internal static class AgentLogs
{
    private const int MostLinesWaiting = 1024;

    /// <summary>A factory; disposing of it writes what waits.</summary>
    /// <param name="level">debug, information or warning.</param>
    internal static ILoggerFactory Open(string level) => LoggerFactory.Create(builder =>
    {
        builder.SetMinimumLevel(Enum.Parse<LogLevel>(level, ignoreCase: true));
        builder.AddJsonConsole(options =>
        {
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        builder.Services.Configure<ConsoleLoggerOptions>(options =>
        {
            options.MaxQueueLength = MostLinesWaiting;
            options.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite;
        });
    });
}
