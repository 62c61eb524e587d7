using System.CommandLine;
using System.Text.Json;
using DroneSeal.Host.Commands;
using DroneSeal.Vision;

namespace DroneSeal.Host.Tests;

/// <summary>What people type wrongly is refused by name, before anything is done.</summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly RootCommand _program = new()
    {
        BenchCommand.Create(),
        TrainCommand.Create(),
        FlyCommand.Create(),
        FlightCheckCommand.Create(),
        LearnCommand.Create(),
        DetectCommand.Create(),
        AgentCommand.Create(),
        ConfigCommand.Create(),
        CourseCommand.Create(),
        GroundCommand.Create(),
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("droneseal-bad-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("--threads must be 1 to 16.", "detect x --weights w --threads 0")]
    [InlineData("--threads must be 1 to 16.", "train --out o --threads 17")]
    [InlineData("--minutes must be above 0 and below 43200 minutes.", "train --out o --minutes -1")]
    [InlineData("--steps must be 1 or more.", "train --out o --steps 0")]
    [InlineData("--pictures must be 1 or more.", "train --out o --pictures 0")]
    [InlineData("--rounds must be 1 or more.", "bench --weights w --rounds 0")]
    [InlineData("--rounds must be 1 or more.", "bench --weights w --rounds -1")]
    [InlineData("--frames must be 1 or more.", "course bench --frames 0")]
    [InlineData("--held-out must be 0 or more.", "fly --held-out -1")]
    [InlineData("--rate must be 300 or more.", "ground --store s --link l --rate 0")]
    [InlineData(
        "--speed must be above 0 and below 1000 metres a second.", "flight-check --goal 9,0 --speed 1000")]
    public void ANumberOutOfItsBoundsIsUsageAndTheBoundsAreNamed(string words, string line) =>
        Assert.Equal([words], _program.Parse(line).Errors.Select(error => error.Message));

    [Theory]
    [InlineData("'many'", "fly", "--trials", "many")]
    [InlineData("''", "fly", "--json", "")]
    public void WhatIsNoValueAtAllIsUsageAndNamed(string value, params string[] line)
    {
        var (code, _, errors) = DroneSealProcess.Run(line);

        Assert.Equal(ExitCode.Usage, code);
        Assert.StartsWith($"droneseal: Cannot parse argument {value}", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatCannotBeWrittenIsUsageBeforeAnythingIsDone()
    {
        var file = In("file");
        File.WriteAllText(file, "");
        string[] wrong = [_folder.FullName, Path.Combine(file, "x.json"), In("folder") + "/"];

        Assert.All(wrong, path => Assert.Contains(
            "cannot be written", Assert.Single(_program.Parse(["fly", "--json", path]).Errors).Message,
            StringComparison.Ordinal));
        Assert.Empty(_program.Parse(["fly", "--json", In("new/folder/x.json")]).Errors);
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Theory]
    [InlineData("fixed:N", "--directives", "foo")]
    [InlineData("--stream-labels", "--baseline", "oracle")]
    public void ALearnThatCouldNotEndIsUsageBeforeItBegins(string words, params string[] options)
    {
        var fault = Assert.Throws<HostException>(() => Learn(options));

        Assert.Equal(ExitCode.Usage, fault.Code);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PicturesOfWhichNoneCanBeReadAreBadInputBeforeAnythingIsDone()
    {
        File.WriteAllText(In("broken.jpg"), "no picture");

        Action[] commands =
        [
            () => Learn(),
            () => Invoke("bench", "--weights", "w", "--images", _folder.FullName),
        ];

        Assert.All(commands, command => Assert.Contains(
            "can be read: give --images", Assert.Throws<HostException>(command).Message,
            StringComparison.Ordinal));
        Assert.False(Directory.Exists(In("store")));
    }

    [Fact]
    public void TrueLabelsThatAreNotThereAreMissedBeforeThePass() => Assert.Contains(
        "nowhere.json",
        Assert.Throws<VisionException>(
            () => Learn("--baseline", "oracle", "--stream-labels", In("nowhere.json"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void ACheckpointToBeginWithIsMissedBeforePicturesAreRendered()
    {
        var fault = Assert.Throws<VisionException>(() => Invoke(
            "train", "--out", In("out"), "--work", In("work"), "--begin-with", In("nowhere.safetensors")));

        Assert.Contains("nowhere.safetensors", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("work")));
    }

    [Theory]
    [InlineData("--config", "agent", "--config")]
    [InlineData("--config", "agent", "health", "--config")]
    [InlineData("FILE", "config", "check")]
    public void SettingsThatAreNotThereAreBadInputWithAnExample(string option, params string[] words)
    {
        var fault = Assert.Throws<HostException>(() => Invoke([.. words, In("nowhere.yaml")]));

        Assert.Equal(ExitCode.BadInput, fault.Code);
        Assert.Contains(
            $"give {option} one, for example a copy of deploy/jetson/agent.yaml", fault.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AStoreThatIsNotThereIsBadInputAndNotADamagedOne() => Assert.Equal(
        ExitCode.BadInput, Assert.Throws<HostException>(
            () => Invoke("ground", "--store", In("nowhere"), "--link", "udpout:127.0.0.1:9")).Code);

    [Fact]
    public void FaultsOfSettingsAndCoursesAreWrittenAsJson()
    {
        File.WriteAllText(In("a.yaml"), "spede: 3\n");

        Assert.Equal(ExitCode.BadInput, Invoke("config", "check", In("a.yaml"), "--json", In("config.json")));
        Assert.Equal(ExitCode.BadInput, Invoke("course", "check", In("a.yaml"), "--json", In("course.json")));

        Assert.NotEqual(0, Read("config.json").GetProperty("faults").GetArrayLength());
        Assert.NotEqual(0, Read("course.json")[0].GetProperty("faults").GetArrayLength());
    }

    private static int Invoke(params string[] arguments) => _program.Parse(arguments).Invoke(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false });

    private int Learn(params string[] options) => Invoke(
        ["learn", "--images", _folder.FullName, "--weights", "w", "--store", In("store"), .. options]);

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllText(In(name))).RootElement;
}
