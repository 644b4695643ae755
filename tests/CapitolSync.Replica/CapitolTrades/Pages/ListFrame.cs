using CapitolSync.Replica.CapitolTrades.Flight;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>What stands around the rows of a list, in the flight and in the HTML.</summary>
internal static class ListFrame
{
    private const string RowsGoHere = "\uE001";

    /// <summary>Exactly one array of the page is followed by columnVisibility: the listing.</summary>
    public static string Flight(FlightWriter rows, string heading, int totalCount, int totalPages)
    {
        var table = Jsx.Component("$L1d", $"\"columns\":\"$1e\",\"data\":{RowsGoHere},\"columnVisibility\":\"$undefined\"");
        var pager = Jsx.Component(
            "$L1f",
            $"\"className\":\"mt-6\",\"searchParams\":{{}},\"totalCount\":{Htm.Invariant(totalCount)},\"totalPages\":{Htm.Invariant(totalPages)}");
        var parts = Around(heading, Jsx.Element("div", "mt-3.5", Jsx.List(table, pager))).Split(RowsGoHere);
        return rows.Row("7", parts[0], parts[1]);
    }

    public static string Around(string heading, string list) => Jsx.Element("main", "container", Jsx.List(
        Jsx.Text("h1", "text-size-5 font-medium uppercase", heading),
        Jsx.Element("section", "flex flex-col gap-3.5", Jsx.List("\"$L1b\"", "\"$L1c\"", list))));

    public static string Html(string heading, string head, string rows, PageKey key, int totalPages)
    {
        var table = Htm.Tag("table", "w-full caption-bottom text-size-3 text-txt", $"<thead><tr>{head}</tr></thead><tbody class=\"\">{rows}</tbody>");
        return Htm.Tag("main", "container",
            Htm.Tag("h1", "text-size-5 font-medium uppercase", heading)
            + Htm.Tag("section", "flex flex-col gap-3.5", Htm.Tag("div", "relative w-full overflow-auto", table) + Pager(key, heading, totalPages)));
    }

    public static string Pager(PageKey key, string path, int totalPages) =>
        Htm.Tag("div", "relative flex h-9 items-center text-size-3 mt-6",
            Htm.Link($"/{path}?page={Htm.Invariant(key.Number - 1)}", "Go to previous page")
            + Htm.Tag("p", "hidden leading-7 sm:block", $"Page <b>{Htm.Invariant(key.Number)}</b> of <b>{Htm.Invariant(totalPages)}</b>")
            + Htm.Link($"/{path}?page={Htm.Invariant(key.Number + 1)}", "Go to next page"));

    public static int Pages(int count, int size) => (count + size - 1) / size;
}
