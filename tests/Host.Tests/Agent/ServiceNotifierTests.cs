using System.Net.Sockets;
using System.Text;
using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

public sealed class ServiceNotifierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Socket _manager = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    public ServiceNotifierTests() => _manager.ReceiveTimeout = 5000;

    public void Dispose()
    {
        _manager.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EachWordIsOneDatagramToTheSocketOfTheEnvironment(bool isAbstract)
    {
        var name = isAbstract ? "droneseal-test-" + Guid.NewGuid() : Path.Combine(_folder.Path, "notify");
        _manager.Bind(new UnixDomainSocketEndPoint(isAbstract ? "\0" + name : name));
        using var notifier = new ServiceNotifier(isAbstract ? "@" + name : name, "9000000");

        notifier.Ready();
        notifier.Watchdog();
        notifier.Status("two\nlines");
        notifier.Stopping();

        Assert.Equal(TimeSpan.FromSeconds(3), notifier.WatchdogPeriod);
        Assert.Equal(["READY=1", "WATCHDOG=1", "STATUS=two lines", "STOPPING=1"],
            [Take(), Take(), Take(), Take()]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/nowhere/at/all")]
    public void WithoutAManagerNothingHappens(string? address)
    {
        using var notifier = new ServiceNotifier(address, null);

        notifier.Ready();

        Assert.False(notifier.IsThere);
        Assert.Null(notifier.WatchdogPeriod);
    }

    [Fact]
    public void AManagerThatIsGoneOrDeafHoldsNothingUp()
    {
        var path = Path.Combine(_folder.Path, "notify");
        _manager.Bind(new UnixDomainSocketEndPoint(path));
        using var notifier = new ServiceNotifier(path, "1");
        for (var i = 0; i < 5000; i++)
        {
            notifier.Watchdog(); // far more than its buffer holds
        }

        _manager.Close();
        notifier.Watchdog();
    }

    private string Take()
    {
        var bytes = new byte[256];
        return Encoding.UTF8.GetString(bytes, 0, _manager.Receive(bytes));
    }
}
