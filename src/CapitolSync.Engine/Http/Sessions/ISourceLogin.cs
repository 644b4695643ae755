using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Http.Sessions;

/// <summary>How one signs in to a source that shows nothing to others.</summary>
internal interface ISourceLogin
{
    /// <summary>The path of the page for signing in: a redirection to it says that there is no session.</summary>
    string Path { get; }

    /// <summary>Whether a page that was asked for is the one for signing in instead, which says the same.</summary>
    bool IsSignIn(PageBody page);

    /// <summary>Signs in. What the source wants remembered is in its cookies.</summary>
    /// <param name="client">Sends the requests, each of which is open (<see cref="PageRequest.IsOpen"/>).</param>
    /// <param name="settings">How to contact the source.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PageException">A page did not come, or is another one.</exception>
    /// <exception cref="SyncException">The source does not take it, or the user has not agreed to what signing in means.</exception>
    Task SignInAsync(SourceClient client, SourceSettings settings, CancellationToken cancel);
}
