using System.Globalization;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Faults by names that can stand in the data of a theory.</summary>
internal static class Faults
{
    /// <summary>The kind of that name, or the status of that number.</summary>
    public static Fault Of(string kind) => int.TryParse(kind, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        ? new Fault { Kind = FaultKind.Status, Status = status }
        : new Fault { Kind = Enum.Parse<FaultKind>(kind) };
}
