using System.Text;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Index;

/// <summary>Text in the XML file of an index that XML does not allow.</summary>
public sealed class HouseIndexXmlTests
{
    private static readonly HouseIndexRow[] Rows =
    [
        new("20020055", "Begich", "Nicholas", "AK00", "6/12/2026"),
        new("8221321", "Fleischmann", "Charles", "TN03", "2/9/2026"),
        new("10060658", "Abel", "William", "", "1/2/2027") { FilingType = "C", Prefix = "" },
    ];

    [Theory]
    [InlineData("A & B", "A & B")]
    [InlineData("A&B", "A&B")]
    [InlineData("&", "&")]
    [InlineData("AT&T &amp; Co; &#233; &#xE9;", "AT&T & Co; é é")]
    [InlineData("A&nbsp;B", "A\u00A0B")]
    [InlineData("Barrag&aacute;n", "Barragán")]
    [InlineData("A &nothing; B", "A &nothing; B")]
    [InlineData("&#x110000;", "&#x110000;")]
    public void A_bare_ampersand_is_one_and_entities_are_those_of_HTML(string printed, string name)
    {
        var index = Read(printed);
        Assert.Equal((3, 0, true), (index.Entries.Count, index.Unreadable.Count, index.IsCrossChecked));
        Assert.Equal(("8221321", name), (index.Entries[1].DocId, index.Entries[1].Last));
    }

    [Theory]
    [InlineData("Fl&#x1F;ischmann", "Fl\u001Fischmann")]
    [InlineData("Fl&#31;ischmann", "Fl\u001Fischmann")]
    [InlineData("Fl\u0002ischmann", "Fl\u0002ischmann")]
    [InlineData("Fl&#xFFFF;ischmann", "Fl\uFFFFischmann")]
    [InlineData("Fl\uFFFEischmann", "Fl\uFFFEischmann")]
    [InlineData("Fl\u0002isch & mann", "Fl\u0002isch & mann")]
    public void A_row_with_an_illegal_character_is_odd_and_the_others_are_read(string printed, string name)
    {
        var index = Read(printed);
        Assert.Equal(["20020055", "10060658"], index.Entries.Select(entry => entry.DocId));
        var row = Assert.Single(index.Unreadable);
        Assert.Equal(("8221321", 2, "Last", name), (row.Key, row.Place, row.Field, row.Value));
        Assert.DoesNotContain(row.Problem, char.IsControl);
    }

    [Fact]
    public void An_illegal_character_within_markup_is_told_as_markup()
    {
        var row = Assert.Single(Read("<b>Fl&#x1F;</b>").Unreadable);
        Assert.Equal(("8221321", "Last"), (row.Key, row.Field));
        Assert.StartsWith("<b>Fl", row.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_row_that_is_no_report_of_transactions_it_does_not_matter()
    {
        var xml = HouseIndexZip.Xml(2026, Rows).Replace("Abel", "A\u0002bel", StringComparison.Ordinal);
        var index = HouseIndexReader.Read(HouseIndexZip.Pack(2026, xml, HouseIndexZip.Text(2026, Rows)), 2026);
        Assert.Equal((3, 0), (index.Entries.Count, index.Unreadable.Count));
    }

    [Theory]
    [InlineData("<FilingType>P</FilingType>", "<FilingType>P\u0002</FilingType>", "FilingType")]
    [InlineData("<DocID>8221321</DocID>", "<DocID>82\u000221321</DocID>", "DocID")]
    public void What_may_be_a_report_of_transactions_is_odd_too(string printed, string instead, string field)
    {
        var xml = HouseIndexZip.Xml(2026, Rows);
        var at = xml.IndexOf("Fleischmann", StringComparison.Ordinal);
        var index = HouseIndexReader.Read(
            HouseIndexZip.Pack(2026, xml[..at] + new StringBuilder(xml, at, xml.Length - at, xml.Length).Replace(printed, instead, 0, 500), HouseIndexZip.Text(2026, Rows)), 2026);
        Assert.Equal(field, Assert.Single(index.Unreadable).Field);
        Assert.Equal(2, index.Entries.Count);
    }

    [Fact]
    public void Accents_of_Windows_survive_the_second_reading()
    {
        var bytes = Encoding.Latin1.GetBytes(HouseIndexZip.Xml(2026, [Rows[0] with { Last = "Barragán" }]).Replace("Nicholas", "Nicholas & Co", StringComparison.Ordinal));
        var entry = Assert.Single(HouseIndexXml.Read(bytes, 2026).Entries);
        Assert.Equal(("Barragán", "Nicholas & Co"), (entry.Last, entry.First));
    }

    [Theory]
    [InlineData("<FinancialDisclosure><Member> & ")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><FinancialDisclosure>&a;</FinancialDisclosure>")]
    [InlineData("<FinancialDisclosure>\u0002<Member><Last</Last></Member></FinancialDisclosure>")]
    public void What_is_broken_otherwise_stays_broken(string xml)
    {
        var refusal = Assert.Throws<PageException>(() => HouseIndexXml.Read(Encoding.UTF8.GetBytes(xml), 2026));
        Assert.StartsWith("The Clerk's index is not as it should be: its XML is broken: ", refusal.Message, StringComparison.Ordinal);
    }

    private static HouseIndex Read(string last)
    {
        var xml = HouseIndexZip.Xml(2026, Rows).Replace("<Last>Fleischmann<", $"<Last>{last}<", StringComparison.Ordinal);
        return HouseIndexReader.Read(HouseIndexZip.Pack(2026, xml, HouseIndexZip.Text(2026, Rows)), 2026);
    }
}
