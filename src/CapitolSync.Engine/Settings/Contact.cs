using System.Buffers;
using System.Net.Mail;

namespace CapitolSync.Engine.Settings;

/// <summary>How a source that is troubled by requests can reach whoever sends them.</summary>
public static class Contact
{
    private const int Longest = 200;

    // It stands in a header, between parentheses.
    private static readonly SearchValues<char> Separators = SearchValues.Create("()\\\"<>;,");

    /// <summary>What a contact has to be; <see langword="null"/> if the text is one.</summary>
    internal static string? Complaint(string text) => text.Length <= Longest && IsPlain(text) && (IsMailAddress(text) || IsWebAddress(text))
        ? null
        : "It must be an email address or a web address (http or https), such as name@example.org.";

    /// <summary>Whether it is an email address, and so can stand in a From header.</summary>
    internal static bool IsMailAddress(string text) =>
        MailAddress.TryCreate(text, out var address) && string.Equals(address.Address, text, StringComparison.Ordinal);

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange('!', '~') && !text.AsSpan().ContainsAny(Separators);
}
