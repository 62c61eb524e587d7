namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor lives: a kind of device and, for GPUs, which one.</summary>
    public class Device
    {
        /// <summary>Reads <c>"cpu"</c>, <c>"cuda"</c> or <c>"cuda:1"</c>.</summary>
        /// <exception cref="ArgumentException">The kind is unknown.</exception>
        public Device(string description)
        {
            var parts = description.Split(':');
            type = Parse(parts[0]);
            index = parts.Length == 2 ? int.Parse(parts[1]) : -1;
        }

        /// <summary>The device number <paramref name="index"/> of a kind named in words.</summary>
        public Device(string deviceType, int index = -1)
        {
            type = Parse(deviceType);
            this.index = index;
        }

        /// <summary>The device number <paramref name="index"/> of a kind; -1 is the current one.</summary>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>The CUDA device number <paramref name="index"/>.</summary>
        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>The kind of device.</summary>
        public DeviceType type { get; private set; }

        /// <summary>Which one, or -1 for the current one.</summary>
        public int index { get; private set; }

        /// <summary>Reads a description.</summary>
        public static implicit operator Device(string description) => new(description);

        /// <inheritdoc/>
        public override string ToString()
        {
            var name = Name(type);
            return type == DeviceType.CPU || index == -1 ? name : $"{name}:{index}";
        }

        private static DeviceType Parse(string name)
        {
            return Enum.Parse<DeviceType>(name.ToUpperInvariant());
        }

#pragma warning disable CA1308 // The names are lower case in every tool that reads them.
        private static string Name(DeviceType type) => type.ToString().ToLowerInvariant();
#pragma warning restore CA1308
    }
}
