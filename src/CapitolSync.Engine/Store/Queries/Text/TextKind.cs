namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>How a text is compared.</summary>
internal enum TextKind
{
    /// <summary>As a name: case, accents and punctuation do not matter.</summary>
    Name,

    /// <summary>As a person's name, which may be written with the last name first.</summary>
    Person,

    /// <summary>As a ticker, with its exchange or without.</summary>
    Ticker,
}
