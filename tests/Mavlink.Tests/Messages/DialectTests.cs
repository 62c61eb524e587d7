using System.Text;
using System.Xml.Linq;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink.Tests.Messages;

/// <summary>docs/dialect/droneseal.xml and the structs say the same.</summary>
public sealed class DialectTests
{
    private const uint FirstId = 876_192;

    private static readonly XElement _dialect = XElement.Load(Path.Combine(
        ProjectTree.Root, "docs", "dialect", "droneseal.xml"));

    [Fact]
    public void WhenTheDialectIsPublishedItsMessagesAreTheStructs()
    {
        var published = _dialect.Descendants("message").Select(Describe);
        var declared = MavlinkCatalogue.Messages.Where(message => message.Id >= FirstId).Select(Describe);

        Assert.Equal(published, declared);
    }

    [Fact]
    public void WhenTheDialectIsPublishedItsCheckBytesAreTheStructs()
    {
        foreach (var message in _dialect.Descendants("message"))
        {
            var info = MavlinkCatalogue.Find((uint)message.Attribute("id")!)!;

            Assert.Equal(CrcExtraOf(message), info.CrcExtra);
        }
    }

    [Theory]
    [InlineData("DRONESEAL_EDITOR_STATE", typeof(EditorActivity))]
    [InlineData("DRONESEAL_EDIT_VERDICT", typeof(EditVerdict))]
    [InlineData("DRONESEAL_EDIT_ORDER", typeof(EditOrder))]
    public void WhenTheDialectIsPublishedItsEnumsAreOurs(string name, Type type)
    {
        var published = _dialect.Descendants("enum").Single(item => (string)item.Attribute("name")! == name)
            .Elements("entry")
            .Select(entry => (
                (int)entry.Attribute("value")!, ((string)entry.Attribute("name")!)[(name.Length + 1)..]));
        var declared = Enum.GetValues(type).Cast<object>()
            .Select(value => ((int)(byte)value, string.Concat(value.ToString()!.Select(
                (c, i) => i > 0 && char.IsUpper(c) ? "_" + c : c.ToString())).ToUpperInvariant()));

        Assert.Equal(published, declared);
    }

    [Fact]
    public void WhenTheDialectIsPublishedItsIdsMeetNoPublicOnes() =>
        Assert.All(_dialect.Descendants("message"), row => Assert.True((uint)row.Attribute("id")! > 65_535));

    private static string Describe(XElement message) => (string)message.Attribute("id")! + " "
        + (string)message.Attribute("name")! + ": " + string.Join(", ", message.Elements("field").Select(
            field => $"{(string)field.Attribute("type")!} {(string)field.Attribute("name")!}"));

    private static string Describe(MavlinkMessageInfo message) => $"{message.Id} {message.Name}: "
        + string.Join(", ", message.Fields.Select(field => field.WireType
            + (field.ArrayLength > 0 ? $"[{field.ArrayLength}]" : "") + " " + field.Name));

    /// <summary>Written apart from the generator, straight from the protocol's description.</summary>
    private static byte CrcExtraOf(XElement message)
    {
        var fields = message.Elements("field").Select(field =>
        {
            var type = ((string)field.Attribute("type")!).Split('[', ']');
            var count = type.Length > 1 ? int.Parse(type[1]) : 0;
            var name = (string)field.Attribute("name")!;
            return (Type: type[0], Name: name, Count: count, Size: SizeOf(type[0]));
        });
        var crc = Add(MavlinkCrc.Start, (string)message.Attribute("name")! + " ");
        foreach (var field in fields.OrderByDescending(field => field.Size))
        {
            crc = Add(crc, $"{field.Type} {field.Name} ");
            crc = field.Count > 0 ? MavlinkCrc.Add(crc, (byte)field.Count) : crc;
        }
        return (byte)(crc ^ (crc >> 8));
    }

    private static int SizeOf(string type) => type switch
    {
        "uint64_t" or "int64_t" or "double" => 8,
        "uint32_t" or "int32_t" or "float" => 4,
        "uint16_t" or "int16_t" => 2,
        _ => 1,
    };

    private static ushort Add(ushort crc, string text) => MavlinkCrc.Add(crc, Encoding.ASCII.GetBytes(text));
}
