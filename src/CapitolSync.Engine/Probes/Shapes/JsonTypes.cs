using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CapitolSync.Engine.Probes.Shapes;

/// <summary>Says what type a value has.</summary>
internal static class JsonTypes
{
    /// <summary>The type of a value of plain JSON.</summary>
    public static FieldTypes OfJson(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => FieldTypes.Text,
        JsonValueKind.Number => FieldTypes.Number,
        JsonValueKind.True or JsonValueKind.False => FieldTypes.Boolean,
        JsonValueKind.Array => FieldTypes.List,
        JsonValueKind.Object => FieldTypes.Object,
        _ => FieldTypes.None,
    };

    /// <summary>The name of a property; as it is written where it is no text, for half of a surrogate pair.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }

    /// <summary>The type of a value of a flight, where <c>"$undefined"</c> is nothing.</summary>
    public static FieldTypes OfFlight(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.ValueEquals("$undefined"u8) ? FieldTypes.None : OfJson(value);
}
