namespace CapitolSync.Engine.Http;

/// <summary>Reads one kind of page.</summary>
/// <typeparam name="T">What reading the page gives.</typeparam>
internal interface IPageReader<out T>
{
    /// <summary>Reads the body, which is only valid during the call unless the reader takes it over.</summary>
    /// <exception cref="PageException">It cannot be read.</exception>
    T Read(PageBody body);

    /// <summary>Whether a part of the body was lost on the way, so that another attempt is worth it.</summary>
    bool IsCutShort(PageBody body) => false;
}
