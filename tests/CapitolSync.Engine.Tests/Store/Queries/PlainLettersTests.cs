using System.Globalization;
using System.Text;
using CapitolSync.Engine.Store.Queries.Text;

namespace CapitolSync.Engine.Tests.Store.Queries;

/// <summary>Letters lose their marks, with and without ICU.</summary>
public sealed class PlainLettersTests
{
    [Fact]
    public void The_letters_are_those_that_Unicode_takes_apart()
    {
        Assert.SkipWhen("á".Normalize(NormalizationForm.FormD).Length == 1, "Without ICU there is nothing to compare with.");
        var compared = 0;
        foreach (var letter in Enumerable.Range(0xC0, 0x190).Concat(Enumerable.Range(0x1E00, 0x100)).Select(code => (char)code))
        {
            var plain = string.Concat(letter.ToString().Normalize(NormalizationForm.FormKD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
            if (plain.Length != 1 || !char.IsAscii(plain[0]))
                continue;
            Assert.Equal(char.ToLowerInvariant(plain[0]), PlainLetters.Of(letter));
            compared++;
        }

        Assert.Equal(490, compared);
    }

    [Theory]
    [InlineData("Barragán", "barragan")]
    [InlineData("VELÁZQUEZ", "velazquez")]
    [InlineData("Łødzkï Ðjórđ", "lodzki djord")]
    [InlineData("İstanbul ısı", "istanbul isi")]
    [InlineData("Straße Ærø Œuvre", "strasse aero oeuvre")]
    [InlineData("Bel\u0301", "bel")]
    [InlineData("Ω中", "ω中")]
    [InlineData("O´Rourke", "orourke")]
    [InlineData("José O′Rourke", "jose orourke")]
    [InlineData("Oʹ´Rourke", "orourke")]
    public void A_text_is_folded(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text));
}
