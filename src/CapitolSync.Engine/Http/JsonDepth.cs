using System.Text.Json;

namespace CapitolSync.Engine.Http;

/// <summary>How deep JSON may nest.</summary>
internal static class JsonDepth
{
    /// <summary>More than any source nests, and little enough that a document, whose time grows with the square of its depth, is read at once.</summary>
    public const int Largest = 500;

    /// <summary>Reads documents of that depth; the default is 64, which a field that nobody reads may exceed.</summary>
    public static readonly JsonDocumentOptions Document = new() { MaxDepth = Largest };
}
