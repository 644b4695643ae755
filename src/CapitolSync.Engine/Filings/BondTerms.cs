namespace CapitolSync.Engine.Filings;

/// <summary>The terms of a bond, as far as the report gives them.</summary>
/// <param name="Coupon">The rate or coupon as printed, for example <c>5.5%</c>.</param>
/// <param name="MaturesOn">The day it matures.</param>
public sealed record BondTerms(string? Coupon, DateOnly? MaturesOn);
