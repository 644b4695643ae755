using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes.Shapes;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Entities.Companies;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>Reads the SEC's list of companies: an object whose properties are numbers in the order of size.</summary>
internal sealed class CompanyListReader : IPageReader<CompanyList>
{
    public CompanyList Read(PageBody body)
    {
        if (body.IsNotModified)
            return new CompanyList(null, [], body.Validators);
        try
        {
            using var document = JsonDocument.Parse(body.Memory, JsonDepth.Document);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new PageException(ErrorIds.FormatChanged, "The SEC's list of companies is not an object of companies.");
            return Read(document.RootElement, body);
        }
        catch (JsonException error)
        {
            throw new PageException(ErrorIds.FormatChanged, $"The SEC's list of companies is not valid JSON: {error.Message}", error);
        }
    }

    public bool IsCutShort(PageBody body)
    {
        var text = body.Span.Trim(" \t\r\n"u8);
        return !text.IsEmpty && text[0] == '{' && text[^1] != '}';
    }

    private static CompanyList Read(JsonElement root, PageBody body)
    {
        var companies = new List<ListedCompany>();
        var unreadable = new List<UnreadableRow>();
        var place = 0;
        foreach (var property in root.EnumerateObject())
        {
            place++;
            if (Read(property.Value) is { } company)
                companies.Add(company);
            else
                unreadable.Add(new UnreadableRow(JsonTypes.NameOf(property), place, "company", RawJson.Of(property.Value)));
        }

        return companies.Count > 0
            ? new CompanyList(companies, unreadable, body.Validators)
            : throw new PageException(ErrorIds.FormatChanged, "The SEC's list of companies has none that can be read.");
    }

    private static ListedCompany? Read(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.Deserialize(SecJson.Default.CompanyListRow) is { Cik: > 0, Title.Length: > 0 } row
                && Ticker.Normalize(row.Ticker) is { } ticker
                ? new ListedCompany(row.Cik.Value, ticker, row.Title.Trim())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
