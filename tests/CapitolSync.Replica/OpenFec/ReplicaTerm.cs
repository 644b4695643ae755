namespace CapitolSync.Replica;

/// <summary>A term in Congress.</summary>
/// <param name="Type">rep or sen.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
/// <param name="State">Two capital letters.</param>
/// <param name="District">A representative's; 0 is at large.</param>
/// <param name="Class">A senator's: 1, 2 or 3.</param>
/// <param name="Party">Democrat, Republican or Independent.</param>
public sealed record ReplicaTerm(string Type, DateOnly Start, DateOnly End, string State, int? District, int? Class, string Party);
