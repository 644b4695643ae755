using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Testing.Shapes;

namespace CapitolSync.Engine.Testing.Looks;

/// <summary>Looks at a page of Schedule A.</summary>
internal static class DonationsLook
{
    public static PageLook Look(PageBody body) => JsonLook.Look(body, JsonLook.Results, Shape.Donation, Read);

    private static void Read(PageBody body)
    {
        using var page = SchedulePageReader.Read(body);
    }
}
