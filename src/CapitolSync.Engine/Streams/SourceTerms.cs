namespace CapitolSync.Engine.Streams;

/// <summary>Terms of use that a source wants accepted before it shows anything. To accept them is the user's to do.</summary>
/// <param name="Setting">The setting by which the user accepts them.</param>
/// <param name="Message">What they are, and how to accept them.</param>
public sealed record SourceTerms(string Setting, string Message)
{
    /// <summary>The error where they are not accepted.</summary>
    public SyncException NotAccepted() => new(ErrorIds.TermsNotAccepted, Message) { Target = Setting };
}
