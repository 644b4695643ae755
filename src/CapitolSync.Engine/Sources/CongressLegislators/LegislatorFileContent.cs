using CapitolSync.Engine.Filings.Members;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>What a file of members tells.</summary>
/// <param name="Legislators">Members with their FEC IDs.</param>
/// <param name="Members">Names and terms of those who may have filed electronically.</param>
internal sealed record LegislatorFileContent(LegislatorList Legislators, List<MemberRecord> Members);
