using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.HouseClerk.Index;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Index;

/// <summary>Real indices of the Clerk.</summary>
public sealed class RealIndexTests
{
    [Theory]
    [InlineData(2024, 2256, 451, 394)]
    [InlineData(2025, 2631, 515, 449)]
    public void The_real_XML_files_have_as_many_filings_as_were_counted(int year, int all, int reports, int electronic)
    {
        var index = HouseIndexXml.Read(SharedFolder.ReadBytes($"official/index/{year}FD.xml"), year);
        Assert.Equal((all, reports, electronic, 0), (index.Entries.Count, index.PeriodicReports.Count(), index.PeriodicReports.Count(entry => !entry.IsScanExpected), index.Unreadable.Count));
    }

    [Theory]
    [InlineData("2015FD.zip", 2015, 728)]
    [InlineData("2025FD_early.zip", 2025, 56)]
    public void The_real_zips_are_read_and_their_two_files_agree(string name, int year, int reports)
    {
        var index = HouseIndexReader.Read(SharedFolder.ReadBytes($"official/index/{name}"), year);
        Assert.Equal((reports, true, 0), (index.PeriodicReports.Count(), index.IsCrossChecked, index.Unreadable.Count));
    }

    [Fact]
    public void The_real_index_of_2012_is_not_supported()
    {
        var zip = SharedFolder.ReadBytes("official/index/2012FD.zip");
        Assert.Contains("Years before 2015 are not supported.", Assert.Throws<PageException>(() => HouseIndexReader.Read(zip, 2012)).Message, StringComparison.Ordinal);
        // Under another year it is known by its columns.
        Assert.Contains("it has the column \"FilingYear\" of earlier years", Assert.Throws<PageException>(() => HouseIndexReader.Read(zip, 2025)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_that_stands_for_a_missing_index_is_not_a_zip() => Assert.Equal(
        "The Clerk's index is not as it should be: it is not a zip file.",
        Assert.Throws<PageException>(() => HouseIndexReader.Read(SharedFolder.ReadBytes("official/index/house_404_body.html"), 2027)).Message);
}
