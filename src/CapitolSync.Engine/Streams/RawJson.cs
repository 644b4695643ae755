using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CapitolSync.Engine.Streams;

/// <summary>JSON as it was written, for messages: also where it is not valid text.</summary>
internal static class RawJson
{
    public static string Of(JsonElement element) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(element));
}
