namespace CapitolSync.Engine.Filings.Members;

/// <summary>A name of a member, in the parts of congress-legislators.</summary>
internal sealed record MemberName
{
    /// <summary>The first name.</summary>
    public string? First { get; init; }

    /// <summary>Middle names or initials.</summary>
    public string? Middle { get; init; }

    /// <summary>The last name.</summary>
    public string? Last { get; init; }

    /// <summary><c>Jr.</c> and the like.</summary>
    public string? Suffix { get; init; }

    /// <summary>What the member is called.</summary>
    public string? Nickname { get; init; }

    /// <summary>The whole name as the chamber writes it.</summary>
    public string? OfficialFull { get; init; }
}
