using System.Text;
using System.Text.Json;

namespace CapitolSync.Replica.OpenFec.Rendering;

/// <summary>The server promises next to nothing: a row in which all that can be null is null. Rare enough to be made the slow way.</summary>
internal static class BareRow
{
    private static readonly string[] Kept = ["committee_id", "filing_form", "contribution_receipt_date", "two_year_transaction_period", "sub_id"];

    public static byte[] Of(JsonBuffer full)
    {
        var fields = new JsonFields();
        using var row = JsonDocument.Parse(full.ToArray());
        foreach (var property in row.RootElement.EnumerateObject())
        {
            if (Kept.Contains(property.Name, StringComparer.Ordinal))
                fields.Raw(property.Name, Encoding.UTF8.GetBytes(property.Value.GetRawText()));
            else if (property.Name == "memoed_subtotal")
                fields.Add(property.Name, false);
            else
                fields.Nulls(property.Name);
        }
        return fields.ToObject();
    }
}
