using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.HouseClerk.Index;

namespace CapitolSync.Engine.Sources.HouseClerk;

/// <summary>What the readers of the Clerk's index say when it is not what it should be.</summary>
internal static class HouseErrors
{
    public static PageException FormatChanged(string what, Exception? inner = null) =>
        new(ErrorIds.FormatChanged, $"The Clerk's index is not as it should be: {what}.", inner);

    public static PageException TooLarge(string what) => new(ErrorIds.BodyTooLarge, $"The Clerk's index is too large: {what}.");

    public static PageException UnsupportedYear(string what) =>
        new(ErrorIds.FormatChanged, $"The Clerk's index cannot be read: {what}. Years before {HouseIndexReader.FirstYear} are not supported.");
}
