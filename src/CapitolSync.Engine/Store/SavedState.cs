using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CapitolSync.Engine.Store;

/// <summary>A position as the database holds it.</summary>
/// <param name="Cursor">The stream's own JSON.</param>
/// <param name="UpdatedAt">When it was saved, UTC.</param>
/// <param name="CompletedAt">When the stream was last complete, UTC.</param>
/// <param name="DatabasePath">The database.</param>
internal sealed record SavedState(string Cursor, DateTimeOffset UpdatedAt, DateTimeOffset? CompletedAt, string DatabasePath)
{
    /// <summary>Reads the position.</summary>
    /// <exception cref="SyncException">Somebody else has written there.</exception>
    public T Read<T>(string stream, JsonTypeInfo<T> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Cursor, json) ?? throw new JsonException("It is null.");
        }
        catch (Exception error) when (error is JsonException or FormatException or OverflowException)
        {
            throw new SyncException(ErrorIds.DatabaseCorrupt,
                $"The saved position of {stream} cannot be read ({error.Message}). Run Reset-CtSyncState -Stream {stream} to make the next run start over; all rows are kept.", error)
            {
                Target = DatabasePath,
            };
        }
    }
}
