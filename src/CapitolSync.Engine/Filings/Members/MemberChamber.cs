namespace CapitolSync.Engine.Filings.Members;

/// <summary>A chamber of Congress.</summary>
internal enum MemberChamber
{
    /// <summary>The House of Representatives.</summary>
    House,

    /// <summary>The Senate.</summary>
    Senate,
}
