namespace CapitolSync.Engine.Probes.Shapes;

/// <summary>A field as this module knows it.</summary>
/// <param name="Path">Its name, below those of the objects it is in: <c>issuer.sector</c>, <c>terms[].type</c>.</param>
/// <param name="Types">What its value can be.</param>
/// <param name="IsOptional">Rows without it are nothing new.</param>
internal sealed record KnownField(string Path, FieldTypes Types, bool IsOptional);
