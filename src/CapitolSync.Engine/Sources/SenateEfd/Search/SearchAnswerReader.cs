using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>Reads the answer to a search: POST <c>/search/report/data/</c>.</summary>
internal static class SearchAnswerReader
{
    /// <summary>Reads one page of it.</summary>
    /// <exception cref="PageException">It is not such an answer. Odd rows are no reason: they are reported with the rest.</exception>
    public static SearchAnswer Read(ReadOnlySpan<byte> body)
    {
        var answer = Parse(body);
        if (answer is not { Data: { } data, RecordsTotal: >= 0 and var total })
            throw SenateErrors.FormatChanged("the answer to the search has no \"data\" or no \"recordsTotal\"");
        if (answer.Result is { } result && !string.Equals(result, "ok", StringComparison.OrdinalIgnoreCase))
            throw SenateErrors.FormatChanged($"the answer to the search has the result \"{result}\"");
        var rows = new List<SearchRow>(data.Length);
        var problems = new List<SearchRowProblem>();
        for (var index = 0; index < data.Length; index++)
        {
            if (SearchRowReader.TryRead(data[index], out var row, out var reason))
                rows.Add(row with { Place = index + 1 });
            else
                problems.Add(new SearchRowProblem(index + 1, reason));
        }
        return new SearchAnswer(answer.RecordsFiltered is >= 0 and var found ? found : total, rows, problems);
    }

    private static SearchAnswerDto? Parse(ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart("\uFEFF \t\r\n"u8);
        if (!start.IsEmpty && start[0] == '<')
        {
            using var page = SenatePage.Parse(body);
            throw SenateErrors.FormatChanged($"the answer to the search is {SenateErrors.Describe(page)}");
        }
        try
        {
            return JsonSerializer.Deserialize(start, SearchJson.Default.SearchAnswerDto);
        }
        catch (JsonException error)
        {
            throw SenateErrors.FormatChanged("the answer to the search is not the JSON that was expected: " + error.Message, error);
        }
    }
}
