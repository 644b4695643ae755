using CapitolSync.Replica.OpenFec.Rendering;

namespace CapitolSync.Replica.OpenFec.Store;

internal sealed class MemoText(string text)
{
    public string Text => text;

    public byte[] Json { get; } = new JsonBuffer().Text(text).ToArray();
}
