using System.IO.Compression;
using System.Text;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>Damages documents in all the ways that disks, networks and ill will do; the same seed gives the same damage.</summary>
internal sealed class Mutations(IReadOnlyList<byte[]> documents, int seed)
{
    // Damage, and not secrets, depends on it.
    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var document = Pick().ToArray();
        if (_random.Next(3) == 0)
            document = InsideStreams(document);
        for (var rounds = _random.Next(1, 4); rounds > 0; rounds--)
            document = Damage(document);
        return document;
    }

    private byte[] Pick() => documents[_random.Next(documents.Count)];

    private byte[] Damage(byte[] document)
    {
        if (document.Length < 16)
            return document;
        var at = _random.Next(document.Length);
        var length = Math.Min(document.Length - at, 1 << _random.Next(14));
        switch (_random.Next(8))
        {
            case 0:
                return document[..at];
            case 1:
                return [.. document[..at], .. document[(at + length)..]];
            case 2:
                return [.. document[..(at + length)], .. document[at..]];
            case 3:
                var other = Pick();
                var from = _random.Next(other.Length);
                return [.. document[..at], .. other[from..Math.Min(other.Length, from + length)], .. document[at..]];
            case 4:
                return OtherNumber(document, at);
            case 5:
                document.AsSpan(at, Math.Min(length, 64)).Fill((byte)_random.Next(256));
                return document;
            default:
                for (var flips = _random.Next(1, 20); flips > 0; flips--)
                    document[_random.Next(document.Length)] ^= (byte)(1 << _random.Next(8));
                return document;
        }
    }

    /// <summary>Lengths, offsets and references are numbers, and big or wrong ones do the most.</summary>
    private byte[] OtherNumber(byte[] document, int at)
    {
        while (at < document.Length && !char.IsAsciiDigit((char)document[at]))
            at++;
        var end = at;
        while (end < document.Length && char.IsAsciiDigit((char)document[end]))
            end++;
        string[] numbers = ["0", "-1", "2147483647", "99999999999999999999", "1", "7", "1e9", $"{_random.Next(1_000)}"];
        return [.. document[..at], .. Encoding.ASCII.GetBytes(numbers[_random.Next(numbers.Length)]), .. document[end..]];
    }

    /// <summary>Damages what streams hold and packs it again, since damage to what is packed is found by its checksum.</summary>
    private byte[] InsideStreams(byte[] document)
    {
        var result = new MemoryStream();
        var rest = document.AsSpan();
        while (rest.IndexOf("\nstream"u8) is var begin && begin >= 0)
        {
            var data = begin + "\nstream"u8.Length;
            while (data < rest.Length && rest[data] is (byte)'\r' or (byte)'\n')
                data++;
            var length = rest[data..].IndexOf("endstream"u8);
            if (length < 0)
                break;
            result.Write(rest[..data]);
            result.Write(Repacked(rest.Slice(data, length)));
            result.Write("\n"u8);
            rest = rest[(data + length)..];
        }

        result.Write(rest);
        return result.ToArray();
    }

    private byte[] Repacked(ReadOnlySpan<byte> packed)
    {
        try
        {
            using var unpacking = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            unpacking.CopyTo(unpacked);
            using var result = new MemoryStream();
            using (var packing = new ZLibStream(result, CompressionLevel.Fastest, leaveOpen: true))
                packing.Write(Damage(unpacked.ToArray()));
            return result.ToArray();
        }
        catch (InvalidDataException)
        {
            // Not packed this way, or encrypted.
            return packed.ToArray();
        }
    }
}
