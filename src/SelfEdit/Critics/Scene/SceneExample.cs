namespace DroneSeal.SelfEdit;

/// <summary>One finding in flight with what it was judged by, for a fit.</summary>
/// <param name="Judged">After the critics in flight.</param>
/// <param name="PictureLogOdds">By the picture's critics alone.</param>
/// <param name="Rules">By <see cref="SceneRule"/>.</param>
public sealed record SceneExample(Finding Judged, float PictureLogOdds, IReadOnlyList<float> Rules);
