namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>For what is not there.</summary>
internal static class MissingPage
{
    public static PageContent Content { get; } = new(
        """7:["$","main",null,{"className":"site-main","children":["$","h1",null,{"children":"Page Not Found"}]}]""" + "\n",
        """<main class="site-main"><h1>Page Not Found</h1></main>""",
        Status: 404);
}
