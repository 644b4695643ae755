using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Reads a page of Schedule A, which holds on to the body.</summary>
/// <param name="query">What was asked.</param>
internal sealed class ScheduleReader(ScheduleQuery query) : ApiPageReader<SchedulePage>
{
    public override SchedulePage Read(PageBody body) => SchedulePageReader.Read(body, query);
}
