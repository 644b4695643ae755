namespace CapitolSync.Engine.Http;

/// <summary>Follows the attempts of a request.</summary>
internal interface IRequestObserver
{
    /// <summary>An attempt is about to be sent.</summary>
    void Sending()
    {
    }

    /// <summary>An answer came.</summary>
    /// <param name="status">Its HTTP status.</param>
    void Answered(int status)
    {
    }
}
