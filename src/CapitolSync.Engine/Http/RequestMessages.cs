using CapitolSync.Engine.Http.Sessions;
using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Http;

/// <summary>Writes requests as they are sent.</summary>
/// <param name="source">The source.</param>
/// <param name="settings">How to contact it.</param>
/// <param name="session">Its cookies, if it wants signing in.</param>
internal sealed class RequestMessages(Source source, SourceSettings settings, SourceSession? session)
{
    /// <summary>The address of a page.</summary>
    public Uri AddressOf(string path) => new(source.Locate(settings.BaseUri, path).AbsoluteUri.TrimEnd('/') + path);

    /// <summary>Writes a request.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="uri">Where: its own address, or where a redirection led.</param>
    public HttpRequestMessage Write(PageRequest request, Uri uri)
    {
        var message = new HttpRequestMessage(request.Form is null ? HttpMethod.Get : HttpMethod.Post, uri);
        if (request.Form is { } form)
            message.Content = new FormUrlEncodedContent(form);
        if (settings.Key is { } key && source.Key is { } definition)
            message.Headers.TryAddWithoutValidation(definition.Header, definition.Prefix + key.Value);
        if (request.Stored?.ETag is { } tag)
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        message.Headers.IfModifiedSince = request.Stored?.LastModified;
        if (request.Referrer is { } path)
            message.Headers.Referrer = AddressOf(path);
        foreach (var (name, value) in request.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        AddContact(message);
        if (session is not null)
            AddSession(message, session, request.Echo);
        return message;
    }

    private void AddContact(HttpRequestMessage message)
    {
        if (settings.Contact is not { } contact)
            return;
        message.Headers.UserAgent.ParseAdd(HttpStack.UserAgentWith(contact));
        if (source.SendsFrom && Contact.IsMailAddress(contact))
            message.Headers.From = contact;
    }

    private static void AddSession(HttpRequestMessage message, SourceSession session, (string Header, string Cookie)? echo)
    {
        session.AddTo(message);
        if (echo is var (header, cookie) && session.Cookie(message.RequestUri!, cookie) is { } value)
            message.Headers.TryAddWithoutValidation(header, value);
    }
}
