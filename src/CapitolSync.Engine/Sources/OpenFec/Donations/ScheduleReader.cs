using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Reads a page of Schedule A, which holds on to the body.</summary>
/// <param name="needsRows">Some of its rows have to be readable.</param>
internal sealed class ScheduleReader(bool needsRows) : ApiPageReader<SchedulePage>
{
    public override SchedulePage Read(PageBody body) => SchedulePageReader.Read(body, needsRows);
}
