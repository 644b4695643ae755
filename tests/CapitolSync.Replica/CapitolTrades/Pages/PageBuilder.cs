using System.Buffers;
using System.Text;
using CapitolSync.Replica.CapitolTrades.Flight;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>
/// Puts a page together from parts of its own and parts it shares with others. The shared ones are not copied:
/// a thousand listing pages of 245 KB differ in 30 KB each.
/// </summary>
internal sealed class PageBuilder(bool rsc, Dice dice)
{
    private readonly ArrayBufferWriter<byte> _own = new(16 * 1024);
    private readonly List<(int OwnEnd, ReadOnlyMemory<byte> Shared)> _parts = [];
    private int _length;
    private int _cut;

    public void Html(ReadOnlyMemory<byte> shared)
    {
        if (!rsc)
            Share(shared);
    }

    public void Html(ReadOnlySpan<char> own)
    {
        if (!rsc)
            Encoding.UTF8.GetBytes(own, _own);
    }

    public void Flight(SharedFlight shared) => Share(rsc ? shared.Raw : shared.Scripts);

    /// <summary>The rows that make the page what it is. A truncated copy of it ends in the middle of them.</summary>
    public void Flight(string own)
    {
        var before = _own.WrittenCount;
        if (rsc)
            Encoding.UTF8.GetBytes(own, _own);
        else
            ScriptChunks.Write(_own, own, dice);
        _cut = _length + before + ((_own.WrittenCount - before) / 2);
    }

    public Page Build(int status)
    {
        var own = _own.WrittenMemory.ToArray();
        var segments = new List<ReadOnlyMemory<byte>>((2 * _parts.Count) + 1);
        var at = 0;
        foreach (var (end, shared) in _parts)
        {
            Add(segments, own.AsMemory(at, end - at));
            Add(segments, shared);
            at = end;
        }
        Add(segments, own.AsMemory(at));
        return new Page([.. segments], rsc ? Page.Flight : Page.Html) { Status = status, Cut = _cut, OwnBytes = own.Length };
    }

    private static void Add(List<ReadOnlyMemory<byte>> segments, ReadOnlyMemory<byte> segment)
    {
        if (!segment.IsEmpty)
            segments.Add(segment);
    }

    private void Share(ReadOnlyMemory<byte> shared)
    {
        _parts.Add((_own.WrittenCount, shared));
        _length += shared.Length;
    }
}
