using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes.Shapes;
using CapitolSync.Engine.Sources.OpenFec.Donations;

namespace CapitolSync.Engine.Probes.Looks;

/// <summary>Looks at a page of Schedule A.</summary>
internal static class DonationsInspection
{
    public static PageInspection Look(PageBody body) => JsonInspection.Look(body, JsonInspection.Results, Shape.Donation, Read);

    private static void Read(PageBody body)
    {
        using var page = SchedulePageReader.Read(body);
    }
}
