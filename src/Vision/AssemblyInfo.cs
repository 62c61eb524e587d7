using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Vision.Tests")]
