using System.Buffers;
using System.IO.Compression;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Http;

/// <summary>A received body in a pooled buffer. Valid until disposed, unless somebody takes the buffer over.</summary>
internal sealed class PageBody : IDisposable
{
    private const int FirstSize = 64 * 1024;
    private readonly int _start;
    private byte[] _buffer;
    private bool _isTaken;

    // https://www.rfc-editor.org/rfc/rfc1952, 2.3.1: the mark of the format, and the only method there is.
    private static ReadOnlySpan<byte> GzipMark => [0x1F, 0x8B, 8];

    private PageBody(byte[] buffer, int start, int length)
    {
        _buffer = buffer;
        _start = start;
        Length = length;
    }

    /// <summary>Bytes, without a byte order mark.</summary>
    public int Length { get; }

    /// <summary>There is no other version than the one that is stored, so there is no body.</summary>
    public bool IsNotModified { get; private init; }

    /// <summary>Where the answer leads instead of having a body, where that was asked for.</summary>
    public Uri? RedirectedTo { get; private init; }

    /// <summary>What the server said of this version.</summary>
    public FileValidators Validators { get; init; } = new(null, null);

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(_start, Length);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(_start, Length);

    /// <summary>An answer that there is no other version.</summary>
    public static PageBody NotModified() => new([], 0, 0) { IsNotModified = true };

    /// <summary>An answer that leads elsewhere.</summary>
    public static PageBody Redirection(Uri to) => new([], 0, 0) { RedirectedTo = to };

    /// <summary>Reads a body to its end.</summary>
    /// <param name="stream">The body.</param>
    /// <param name="announced">Its length, if the answer said it.</param>
    /// <param name="max">Largest length accepted.</param>
    /// <param name="validators">What the server says about this version.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PageException">The body is larger than accepted.</exception>
    public static async Task<PageBody> ReadAsync(Stream stream, long? announced, int max, FileValidators validators, CancellationToken cancel)
    {
        if (announced > max)
            throw TooLarge(max);
        var buffer = ArrayPool<byte>.Shared.Rent((int)(announced ?? FirstSize));
        var length = 0;
        try
        {
            // The connection sees to it that an announced length is kept.
            while (length != announced)
            {
                if (length == buffer.Length)
                    Grow(ref buffer, max);
                var read = await stream.ReadAsync(buffer.AsMemory(length), cancel);
                if (read == 0)
                    break;
                length += read;
                if (length > max)
                    throw TooLarge(max);
            }

            // Some servers put a byte order mark before JSON, which JSON does not allow.
            var start = buffer.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
            var body = new PageBody(buffer, start, length - start) { Validators = validators };
            buffer = [];
            return body;
        }
        finally
        {
            if (buffer.Length > 0)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Whether it is compressed still: some servers and caches do that and say nothing of it.</summary>
    public bool IsCompressed => Span.StartsWith(GzipMark);

    /// <summary>Decompresses it, and gives its own buffer back.</summary>
    /// <param name="max">Largest length accepted.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PageException">It is larger than accepted.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public async Task<PageBody> DecompressAsync(int max, CancellationToken cancel)
    {
        using (this)
        {
            await using var content = new GZipStream(new MemoryStream(_buffer, _start, Length, writable: false), CompressionMode.Decompress);
            return await ReadAsync(content, announced: null, max, Validators, cancel);
        }
    }

    /// <summary>Hands the buffer to a new owner; what is left here still shows it but does not give it back.</summary>
    public PageBody TakeOver()
    {
        _isTaken = true;
        return new PageBody(_buffer, _start, Length) { Validators = Validators };
    }

    public void Dispose()
    {
        if (_isTaken)
            return;
        if (_buffer.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private static void Grow(ref byte[] buffer, int max)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, max + 1L));
        buffer.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static PageException TooLarge(int max) => new(
        ErrorIds.BodyTooLarge, $"The response is larger than {Wording.Number(max)} bytes, the maximum for a page of this source.");
}
