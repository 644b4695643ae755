using System.Globalization;
using CapitolSync.Replica.CapitolTrades.Flight;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>What stands around the rows of a list, in the flight and in the HTML.</summary>
internal static class ListFrame
{
    /// <summary>Exactly one array of the page is followed by columnVisibility: the listing.</summary>
    public static string Flight(FlightWriter rows, string heading, int totalCount, int totalPages) => rows.Row(
        "7",
        $$"""["$","main",null,{"className":"container","children":[["$","h1",null,{"className":"uppercase","children":"{{heading}}"}],["$","section",null,{"className":"flex flex-col gap-3.5","children":["$L1b","$L1c",["$","div",null,{"children":[["$","$L1d",null,{"columns":"$1e","data":""",
        string.Create(CultureInfo.InvariantCulture, $$""","columnVisibility":"$undefined"}],["$","$L1f",null,{"className":"mt-6","searchParams":{},"totalCount":{{totalCount}},"totalPages":{{totalPages}}}]]}]]}]]}]"""));

    public static string Html(string heading, string head, string rows, PageKey key, int totalPages) =>
        $"""<main class="container"><h1 class="text-size-5 font-medium uppercase">{heading}</h1><section class="flex flex-col gap-3.5"><template id="P:1"></template><div class="relative w-full overflow-auto"><table class="w-full caption-bottom text-size-3 text-txt"><thead><tr>{head}</tr></thead><tbody class="">{rows}</tbody></table></div>{Pager(key, heading, totalPages)}</section></main>""";

    public static string Pager(PageKey key, string path, int totalPages) =>
        $"""<div class="relative flex h-9 items-center text-size-3 mt-6"><a aria-label="Go to previous page" href="/{path}?page={key.Number - 1}"></a><p class="hidden leading-7 sm:block">Page <b>{key.Number}</b> of <b>{totalPages}</b></p><a aria-label="Go to next page" href="/{path}?page={key.Number + 1}"></a></div>""";

    public static int Pages(int count, int size) => (count + size - 1) / size;
}
