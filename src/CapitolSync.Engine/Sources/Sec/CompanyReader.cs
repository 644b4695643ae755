using System.Globalization;
using System.Text.Json;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>Reads a company's own file: its classification. Funds have none.</summary>
internal sealed class CompanyReader(long cik) : IPageReader<CompanyDto>
{
    public CompanyDto Read(PageBody body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, SecJson.Default.CompanyDto) is { Sic: not null, Name.Length: > 0 } company && company.Cik == cik
                ? company
                : throw new PageException(ErrorIds.FormatChanged, string.Create(CultureInfo.InvariantCulture, $"The SEC's file for the company {cik} lacks its number, name or classification."));
        }
        catch (JsonException error)
        {
            throw new PageException(ErrorIds.FormatChanged, string.Create(CultureInfo.InvariantCulture, $"The SEC's file for the company {cik} is not valid JSON: {error.Message}"), error);
        }
    }

    public bool IsCutShort(PageBody body)
    {
        var text = body.Span.Trim(" \t\r\n"u8);
        return !text.IsEmpty && text[0] == '{' && text[^1] != '}';
    }
}
