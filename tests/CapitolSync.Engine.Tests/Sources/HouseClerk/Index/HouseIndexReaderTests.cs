using System.IO.Compression;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.HouseClerk;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Index;

/// <summary>The zip that is the index of a year.</summary>
public sealed class HouseIndexReaderTests
{
    private static readonly HouseIndexRow[] Rows =
    [
        new("20020055", "Begich", "Nicholas", "AK00", "6/12/2026") { Suffix = "III" },
        new("8068", "Aaron", "Richard", "MI04", "") { FilingType = "W", Prefix = "" },
        new("8221321", "Fleischmann", "Charles J. \"Chuck\" & Co", "TN03", "2/9/2026"),
        new("10060658", "Abel", "William", "", "1/2/2027") { FilingType = "C", Prefix = "" },
    ];

    [Fact]
    public void The_index_is_read()
    {
        var index = HouseIndexReader.Read(HouseIndexZip.Make(2026, Rows), 2026);
        Assert.Equal((2026, true, 0), (index.Year, index.IsCrossChecked, index.Unreadable.Count));
        Assert.Equal(
            [
                new("20020055", "P", 2026) { Prefix = "Hon.", Last = "Begich", First = "Nicholas", Suffix = "III", StateDistrict = "AK00", FiledOn = new DateOnly(2026, 6, 12) },
                new("8068", "W", 2026) { Last = "Aaron", First = "Richard", StateDistrict = "MI04" },
                new("8221321", "P", 2026) { Prefix = "Hon.", Last = "Fleischmann", First = "Charles J. \"Chuck\" & Co", StateDistrict = "TN03", FiledOn = new DateOnly(2026, 2, 9) },
                new("10060658", "C", 2026) { Last = "Abel", First = "William", FiledOn = new DateOnly(2027, 1, 2) },
            ],
            index.Entries);
        Assert.Equal([("20020055", false), ("8221321", true)], index.PeriodicReports.Select(entry => (entry.DocId, entry.IsScanExpected)));
    }

    [Fact]
    public void The_address_of_a_report_has_the_year_of_the_index()
    {
        var entry = HouseIndexReader.Read(HouseIndexZip.Make(2024, [Rows[0] with { FilingDate = "2/19/2026" }]), 2024).Entries[0];
        Assert.Equal("/public_disc/ptr-pdfs/2024/20020055.pdf", HouseUrls.Report(entry.Year, entry.DocId));
        Assert.Equal("/public_disc/financial-pdfs/2024FD.zip", HouseUrls.Index(2024));
    }

    [Fact]
    public void Without_its_text_file_the_index_is_read_and_says_so()
    {
        var index = HouseIndexReader.Read(HouseIndexZip.Pack(2026, HouseIndexZip.Xml(2026, Rows), text: null), 2026);
        Assert.Equal((4, false), (index.Entries.Count, index.IsCrossChecked));
    }

    [Fact]
    public void Line_feeds_alone_and_no_byte_order_mark_are_read()
    {
        var index = Read(HouseIndexZip.Xml(2026, Rows).ReplaceLineEndings("\n"), "\uFEFF" + HouseIndexZip.Text(2026, Rows).ReplaceLineEndings("\n"));
        Assert.Equal((4, true), (index.Entries.Count, index.IsCrossChecked));
    }

    [Theory]
    [InlineData("Prefix")]
    [InlineData("Last")]
    [InlineData("First")]
    [InlineData("Suffix")]
    [InlineData("FilingType")]
    [InlineData("StateDst")]
    [InlineData("Year")]
    [InlineData("FilingDate")]
    [InlineData("DocID")]
    public void A_missing_column_is_named(string column)
    {
        var xml = HouseIndexZip.Xml(2026, Rows).Replace($"<{column}", $"<Other{column}", StringComparison.Ordinal).Replace($"</{column}", $"</Other{column}", StringComparison.Ordinal);
        Refused(ErrorIds.FormatChanged, $"The Clerk's index is not as it should be: it has no column \"{column}\".", () => Read(xml, HouseIndexZip.Text(2026, Rows)));
    }

    [Fact]
    public void A_new_column_does_no_harm() =>
        Assert.Equal(4, Read(HouseIndexZip.Xml(2026, Rows).Replace("    <Year>", "    <Party>I</Party>\r\n    <Year>", StringComparison.Ordinal), HouseIndexZip.Text(2026, Rows)).Entries.Count);

    [Theory]
    [InlineData("FilingYear")]
    [InlineData("DisclosureType")]
    public void The_columns_of_earlier_years_are_not_supported(string column) => Refused(
        ErrorIds.FormatChanged,
        $"The Clerk's index cannot be read: it has the column \"{column}\" of earlier years. Years before 2015 are not supported.",
        () => Read(HouseIndexZip.Xml(2026, Rows).Replace("    <Year>", $"    <{column}>2012</{column}>\r\n    <Year>", StringComparison.Ordinal), null));

    [Fact]
    public void Earlier_years_are_not_supported() => Refused(
        ErrorIds.FormatChanged, "The Clerk's index cannot be read: it is of 2014. Years before 2015 are not supported.", () => HouseIndexReader.Read(HouseIndexZip.Make(2014, Rows), 2014));

    [Fact]
    public void An_empty_index_is_an_error() => Refused(
        ErrorIds.FormatChanged, "The Clerk's index is not as it should be: it lists no filing.", () => HouseIndexReader.Read(HouseIndexZip.Make(2026, []), 2026));

    [Fact]
    public void The_index_of_another_year_is_an_error() => Refused(
        ErrorIds.FormatChanged, "The Clerk's index is not as it should be: it is not the index of 2025.", () => HouseIndexReader.Read(HouseIndexZip.Make(2026, Rows), 2025));

    [Fact]
    public void Files_that_list_other_filings_are_an_error()
    {
        Refused(ErrorIds.FormatChanged, "The Clerk's index is not as it should be: the XML file lists 4 filings, and the text file 3.", () => Read(HouseIndexZip.Xml(2026, Rows), HouseIndexZip.Text(2026, Rows[..3])));
        Refused(
            ErrorIds.FormatChanged, "The Clerk's index is not as it should be: its two files list other filings, for example DocID \"20020055\".",
            () => Read(HouseIndexZip.Xml(2026, Rows), HouseIndexZip.Text(2026, [Rows[0] with { DocId = "20020056" }, .. Rows[1..]])));
    }

    [Theory]
    [InlineData("utf-16", "DocID")]
    [InlineData("utf-16BE", "DocID")]
    [InlineData("utf-8", "DOCID")]
    [InlineData("utf-8", " DocId ")]
    public void The_text_file_is_read_in_any_Unicode_and_under_any_case_of_its_header(string encoding, string header)
    {
        var unicode = System.Text.Encoding.GetEncoding(encoding);
        var text = HouseIndexZip.Text(2026, Rows).Replace("DocID", header, StringComparison.Ordinal);
        Assert.True(HouseIndexReader.Read(WithText([.. unicode.Preamble, .. unicode.GetBytes(text)]), 2026).IsCrossChecked);
    }

    [Theory]
    [InlineData("Prefix\tLast\r\n")]
    [InlineData("")]
    [InlineData("D\0o\0c\0I\0D\0\r\0\n\0")]
    public void A_text_file_that_cannot_be_read_costs_the_check_and_not_the_year(string text)
    {
        var index = Read(HouseIndexZip.Xml(2026, Rows), text);
        Assert.Equal((4, false, "its text file has no column \"DocID\""), (index.Entries.Count, index.IsCrossChecked, index.TextProblem));
    }

    [Fact]
    public void A_member_that_unpacks_to_more_than_50_MB_is_refused()
    {
        // 60 MB of blanks in some 60 KB.
        var bomb = HouseIndexZip.Xml(2026, Rows) + new string(' ', 60_000_000);
        var zip = HouseIndexZip.Pack(2026, bomb, null);
        Assert.True(zip.Length < 1_000_000);
        Refused(ErrorIds.BodyTooLarge, "The Clerk's index is too large: 2026FD.xml unpacks to more than 50 MB.", () => HouseIndexReader.Read(zip, 2026));
    }

    [Fact]
    public void A_member_that_lies_about_its_size_is_refused()
    {
        var zip = HouseIndexZip.Pack(2026, HouseIndexZip.Xml(2026, Rows) + new string(' ', 60_000_000), null);
        // The size as the directory at the end gives it.
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 1000);
        var refusal = Assert.Throws<PageException>(() => HouseIndexReader.Read(zip, 2026));
        Assert.Contains(refusal.ErrorId, new[] { ErrorIds.BodyTooLarge, ErrorIds.FormatChanged });
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><title>404 - File or directory not found.</title></html>", "it is not a zip file.")]
    [InlineData("", "it is not a zip file.")]
    [InlineData("PK and nothing more", "the zip file is damaged: ")]
    public void What_is_not_a_zip_is_refused(string body, string reason)
    {
        var refusal = Assert.Throws<PageException>(() => HouseIndexReader.Read(System.Text.Encoding.UTF8.GetBytes(body), 2026));
        Assert.Equal(ErrorIds.FormatChanged, refusal.ErrorId);
        Assert.StartsWith("The Clerk's index is not as it should be: " + reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><FinancialDisclosure />", "its XML is broken: ")]
    [InlineData("<FinancialDisclosure><Member>", "its XML is broken: ")]
    [InlineData("<Filings />", "its XML begins with \"Filings\" instead of \"FinancialDisclosure\".")]
    [InlineData("", "its XML is broken: ")]
    [InlineData("<FinancialDisclosure><Member><Last><b>x</b></Last></Member></FinancialDisclosure>", "none of its 1 rows can be read; row 1: 'Last' cannot be read: '<b>x</b>'.")]
    [InlineData("<FinancialDisclosure><Member/></FinancialDisclosure>", "it has no column \"Prefix\".")]
    public void Broken_XML_is_refused(string xml, string reason)
    {
        var refusal = Assert.Throws<PageException>(() => Read(xml, null));
        Assert.Equal(ErrorIds.FormatChanged, refusal.ErrorId);
        Assert.StartsWith("The Clerk's index is not as it should be: " + reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<DocID>8221321<", "<DocID>82x<", null, "row 3: 'DocID' cannot be read: '82x'")]
    [InlineData("<FilingDate>2/9/2026<", "<FilingDate>2/30/2026<", "8221321", "row 3: 'FilingDate' cannot be read: '2/30/2026'")]
    [InlineData("<DocID>8221321<", "<DocID>20020055<", "20020055", "row 3: 'DocID' is that of an earlier row: '20020055'")]
    [InlineData("<Year>2026</Year>\r\n    <FilingDate>2/9", "<Year>26</Year>\r\n    <FilingDate>2/9", "8221321", "row 3: 'Year' is not 2026: '26'")]
    [InlineData("<Last>Fleischmann</Last>", "<Last><b>Fleischmann</b></Last>", "8221321", "row 3: 'Last' cannot be read: '<b>Fleischmann</b>'")]
    [InlineData("<Last>Fleischmann</Last>", "", "8221321", "row 3: 'Last' is missing")]
    public void An_odd_row_costs_only_itself(string printed, string instead, string? id, string problem)
    {
        var xml = HouseIndexZip.Xml(2026, Rows);
        Assert.Contains(printed, xml, StringComparison.Ordinal);
        var index = Read(xml.Replace(printed, instead, StringComparison.Ordinal), HouseIndexZip.Text(2026, Rows));
        Assert.Equal([(id, problem)], index.Unreadable.Select(row => (row.Key, row.Problem)));
        Assert.Equal(["20020055", "8068", "10060658"], index.Entries.Select(entry => entry.DocId));
    }

    [Fact]
    public void A_row_that_is_there_twice_is_one_filing()
    {
        HouseIndexRow[] rows = [Rows[0], .. Rows];
        var index = Read(HouseIndexZip.Xml(2026, rows), HouseIndexZip.Text(2026, rows));
        Assert.Equal(["20020055", "8221321"], index.PeriodicReports.Select(entry => entry.DocId));
        Assert.Empty(index.Unreadable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1252\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>")]
    public void Bytes_of_Windows_are_read_whatever_they_are_said_to_be(string declaration)
    {
        var xml = HouseIndexZip.Xml(2026, [Rows[0] with { Last = "Barragán" }]);
        var bytes = System.Text.Encoding.Latin1.GetBytes(declaration + xml[xml.IndexOf("<FinancialDisclosure", StringComparison.Ordinal)..]);
        Assert.Equal("Barragán", HouseIndexXml.Read(bytes, 2026).Entries[0].Last);
    }

    private static byte[] WithText(byte[] text)
    {
        using var zip = new MemoryStream();
        zip.Write(HouseIndexZip.Pack(2026, HouseIndexZip.Xml(2026, Rows), text: null));
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var member = archive.CreateEntry("2026FD.txt").Open();
            member.Write(text);
        }
        return zip.ToArray();
    }

    private static HouseIndex Read(string xml, string? text) => HouseIndexReader.Read(HouseIndexZip.Pack(2026, xml, text), 2026);

    private static void Refused(string errorId, string message, Action read)
    {
        var refusal = Assert.Throws<PageException>(read);
        Assert.Equal((errorId, message), (refusal.ErrorId, refusal.Message));
    }
}
