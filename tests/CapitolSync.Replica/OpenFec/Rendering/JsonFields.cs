using System.Text;

namespace CapitolSync.Replica.OpenFec.Rendering;

/// <summary>Name and value pairs, each followed by a comma, so that a row can be put together from several of these.</summary>
internal sealed class JsonFields
{
    private readonly JsonBuffer _json = new();

    public JsonFields Add(string name, string? value)
    {
        Name(name).Text(value);
        return Comma();
    }

    public JsonFields Add(string name, long? value)
    {
        Name(name);
        return value is { } number ? Comma(_json.Number(number)) : Comma(_json.Raw("null"u8));
    }

    public JsonFields Add(string name, bool value)
    {
        Name(name).Raw(value ? "true"u8 : "false"u8);
        return Comma();
    }

    public JsonFields Add(string name, DateOnly? value)
    {
        Name(name);
        return value is { } date ? Comma(_json.Raw("\""u8).Date(date).Raw("\""u8)) : Comma(_json.Raw("null"u8));
    }

    public JsonFields Add(string name, IReadOnlyList<int>? values) =>
        Raw(name, Encoding.ASCII.GetBytes(values is null ? "null" : $"[{string.Join(',', values)}]"));

    public JsonFields Add(string name, IReadOnlyList<string> values)
    {
        Name(name).Raw("["u8);
        for (var i = 0; i < values.Count; i++)
            _json.Raw(i == 0 ? [] : ","u8).Text(values[i]);
        return Comma(_json.Raw("]"u8));
    }

    public JsonFields Nulls(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            Add(name, (string?)null);
        return this;
    }

    public JsonFields Raw(string name, ReadOnlySpan<byte> json)
    {
        Name(name).Raw(json);
        return Comma();
    }

    /// <summary>A name whose value stands elsewhere.</summary>
    public JsonFields Open(string name)
    {
        Name(name);
        return this;
    }

    public byte[] ToArray() => _json.ToArray();

    /// <summary>As an object of its own.</summary>
    public byte[] ToObject()
    {
        var fields = _json.Written.Length == 0 ? [] : _json.Written[..^1];
        var whole = new JsonBuffer(fields.Length + 2).Raw("{"u8).Raw(fields).Raw("}"u8);
        _json.ToArray();
        return whole.ToArray();
    }

    private JsonBuffer Name(string name) => _json.Text(name).Raw(":"u8);

    private JsonFields Comma() => Comma(_json);

    private JsonFields Comma(JsonBuffer json)
    {
        json.Raw(","u8);
        return this;
    }
}
