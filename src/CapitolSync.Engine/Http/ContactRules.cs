using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Http;

/// <summary>Sources that must be told whom to contact.</summary>
internal static class ContactRules
{
    /// <summary>Why nothing may be sent; <see langword="null"/> if it may.</summary>
    public static SyncException? Complaint(Source source, SourceSettings settings) => !source.WantsContact || settings.Contact is not null
        ? null
        : new SyncException(ErrorIds.ContactMissing,
            $"{source.Name} requires an email address in the User-Agent of each request, and none is set. Save yours with Set-CtSetting Contact name@example.org -Source {source.Name}.")
        {
            Target = SettingNames.Contact,
        };
}
