using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Reads a page of Schedule A, which holds on to the body.</summary>
internal sealed class ScheduleReader : ApiPageReader<SchedulePage>
{
    public override SchedulePage Read(PageBody body) => SchedulePageReader.Read(body);
}
