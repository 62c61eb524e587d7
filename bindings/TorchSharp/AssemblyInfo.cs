using System.Runtime.CompilerServices;

// Every signature of the boundary is blittable: no marshalling stub, no copy.
[assembly: DisableRuntimeMarshalling]
[assembly: InternalsVisibleTo("TorchSharp.Tests")]
