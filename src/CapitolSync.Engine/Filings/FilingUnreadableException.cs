namespace CapitolSync.Engine.Filings;

/// <summary>A report did not pass one of the gates that every reading has to pass, so none of its rows is published.</summary>
/// <param name="gate">The gate's name, for example <c>RowCount</c>.</param>
/// <param name="message">What was expected and what was found.</param>
/// <param name="inner">What went wrong underneath, if anything did.</param>
public sealed class FilingUnreadableException(string gate, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The gate's name.</summary>
    public string Gate { get; } = gate;

    /// <summary>Whether the message says what to do, because nothing is wrong with the document.</summary>
    public bool SaysWhatToDo { get; init; }
}
