namespace CapitolSync.Engine.Store.Queries.Employers;

/// <summary>What can be said about an employer.</summary>
public enum EmployerChoiceKind
{
    /// <summary>It is that company.</summary>
    Confirm,

    /// <summary>It is not that company; without one, it is none at all.</summary>
    Deny,

    /// <summary>Whatever was said before is forgotten.</summary>
    Clear,
}
