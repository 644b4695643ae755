using System.Text.Encodings.Web;
using System.Text.Json;

namespace CapitolSync.Replica.SenateEfd;

/// <summary>Makes the answer to a search.</summary>
public static class SenateSearchAnswer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One page of it.</summary>
    /// <param name="draw">The number that the client counts its searches with.</param>
    /// <param name="total">How many reports the whole answer has.</param>
    /// <param name="reports">Those of this page.</param>
    public static byte[] Write(int draw, int total, IEnumerable<SenateReport> reports)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("draw", draw);
            json.WriteNumber("recordsTotal", total);
            json.WriteNumber("recordsFiltered", total);
            json.WriteStartArray("data");
            foreach (var report in reports)
                Write(json, report);
            json.WriteEndArray();
            json.WriteString("result", "ok");
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SenateReport report)
    {
        json.WriteStartArray();
        json.WriteStringValue(report.Filer.First);
        json.WriteStringValue(report.Filer.Last);
        json.WriteStringValue(report.Filer.Office);
        json.WriteStringValue($"<a href=\"{report.Path}\" target=\"_blank\">{report.Title}</a>");
        json.WriteStringValue(FormattableString.Invariant($"{report.FiledOn:MM/dd/yyyy}"));
        json.WriteEndArray();
    }
}
