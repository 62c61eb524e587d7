namespace DroneSeal.Host.Tests.Setup;

/// <summary>What <c>./test</c> counts of the native tests, with a ctest that prints what it is told to.</summary>
public sealed class NativeTestCountTests : IDisposable
{
    private const string Two = "1/2 Test #1: ds_tensor ........ Passed 0.10 sec\n2/2 Test #2: cv_mat ........... ";

    private readonly Bash _bash = new();

    public void Dispose() => _bash.Dispose();

    [Theory]
    [InlineData("No tests were found!!!", 0, "0 passed, 1 failed")]
    [InlineData("", 127, "0 passed, 1 failed")]
    [InlineData(Two + "Passed 0.20 sec", 0, "2 passed, 0 failed")]
    [InlineData(Two + "***Failed 0.20 sec", 8, "1 passed, 1 failed")]
    [InlineData(Two + "Passed 0.20 sec", 8, "2 passed, 1 failed")]
    public void ARunOfNothingOrOneThatEndsBadlyIsNotGreen(string printed, int code, string counted)
    {
        _bash.Write("printed", printed);
        var said = _bash.Run(
            $"ctest() {{ cat \"$root/printed\"; return {code}; }}; say() {{ :; }}; native_log=\"$root/log\";"
            + " source \"$checkout/build-tools/native-tests.sh\"; run_native_tests");

        Assert.EndsWith($"native: {counted}", said, StringComparison.Ordinal);
    }
}
