using System.Text;
using CapitolSync.Replica.OpenFec.Rendering;

namespace CapitolSync.Replica.OpenFec.Api;

/// <summary>What the application refuses, in its own words.</summary>
internal sealed class ApiException(int status, byte[] messageJson) : Exception(Encoding.UTF8.GetString(messageJson))
{
    public const int BadRequest = 400;
    public const int NotFound = 404;
    public const int BadParameter = 422;

    public ApiException(int status, string message)
        : this(status, new JsonBuffer().Text(message).ToArray())
    {
    }

    public JsonBuffer Body => new JsonBuffer().Raw("{\"message\":"u8).Raw(messageJson).Raw(",\"status\":"u8).Number(status).Raw("}\n"u8);

    public int Status => status;

    /// <summary>What its parser says of a value that is not even of the right type: the message is an object then.</summary>
    public static ApiException NotValid(string name, string complaint) => new(
        BadParameter,
        new JsonFields().Raw("query", new JsonFields().Add(name, [complaint]).ToObject()).ToObject());
}
