namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>What makes a page different from the others of its kind.</summary>
/// <param name="Flight">Its own rows of the flight.</param>
/// <param name="Html">Its server-rendered main part.</param>
/// <param name="Sidebar">The filters beside it.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record PageContent(string Flight, string Html, Sidebar? Sidebar = null, int Status = 200)
{
    /// <summary>What the site shows while it waits for data that never comes.</summary>
    public static PageContent LoadingShell { get; } = new("", "");

    /// <summary>A page in order, but without what one came for.</summary>
    public static PageContent NoList { get; } = new(
        """7:["$","main",null,{"className":"container","children":["$","p",null,{"children":"Nothing to see here."}]}]""" + "\n",
        """<main class="container"><p>Nothing to see here.</p></main>""");

    /// <summary>What is left of a page whose rendering failed on the server.</summary>
    public static PageContent RscError { get; } = new(
        """7:E{"digest":"2338262571"}""" + "\n",
        """<!--$!--><template data-dgst="2338262571"></template><!--/$-->""");
}
