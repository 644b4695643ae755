using System.Text;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Tests.Http;

/// <summary>A page that ends with its end tag came whole, whatever follows it and however it is written.</summary>
public sealed class HtmlEndTests
{
    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body></body></HTML>\r\n")]
    [InlineData("<html><body></body></Html >")]
    [InlineData("<html><body></body></html><!-- cached 12:01 --></div>")]
    [InlineData("<html><body></body></html>\n<script>track('</p>')</script>")]
    public void It_is_there(string page) => Assert.True(HtmlEnd.IsIn(Encoding.UTF8.GetBytes(page)));

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<html><body></body>")]
    [InlineData("<html><body></body></htm")]
    [InlineData("<html><body></html_")] // Far from the end.
    public void It_is_not_there(string page) =>
        Assert.False(HtmlEnd.IsIn(Encoding.UTF8.GetBytes(page.Replace("</html_", "</html>" + new string('x', 3000), StringComparison.Ordinal))));
}
