namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>How a text is compared.</summary>
internal enum TextKind
{
    /// <summary>As a name: case, accents and punctuation do not matter.</summary>
    Name,

    /// <summary>As a person's name, which may be written with the last name first.</summary>
    Person,

    /// <summary>As the name of a person in the table of members: a suffix that no member's name has is left out, as "Jr." of "Don Beyer, Jr.".</summary>
    Member,

    /// <summary>As a ticker, with its exchange or without.</summary>
    Ticker,
}
