using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>Reads one kind of answer of the API; each is a JSON object, or was cut off.</summary>
/// <typeparam name="T">What reading the answer gives.</typeparam>
internal abstract class ApiPageReader<T> : IPageReader<T>
{
    public abstract T Read(PageBody body);

    public bool IsCutShort(PageBody body) => JsonBody.IsCutShort(body);
}
