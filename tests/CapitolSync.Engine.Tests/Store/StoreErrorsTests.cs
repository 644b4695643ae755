using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Tests.Store;

/// <summary>What SQLite's result codes become (https://sqlite.org/rescode.html).</summary>
public sealed class StoreErrorsTests
{
    [Theory]
    [InlineData(1, ErrorIds.DatabaseFailed)]
    [InlineData(3, ErrorIds.DatabaseReadOnly)]
    [InlineData(5, ErrorIds.DatabaseBusy)]
    [InlineData(6, ErrorIds.DatabaseBusy)]
    [InlineData(8, ErrorIds.DatabaseReadOnly)]
    [InlineData(11, ErrorIds.DatabaseCorrupt)]
    [InlineData(13, ErrorIds.DiskFull)]
    [InlineData(14, ErrorIds.DatabaseReadOnly)]
    [InlineData(18, ErrorIds.RowsRejected)]
    [InlineData(19, ErrorIds.RowsRejected)]
    [InlineData(20, ErrorIds.RowsRejected)]
    [InlineData(26, ErrorIds.DatabaseForeign)]
    public void Each_result_code_becomes_an_error_about_the_file(int code, string errorId)
    {
        var cause = new SqliteException("what SQLite says", code);

        var error = StoreErrors.Translate(cause, "/data/capitol.db");

        Assert.Equal((errorId, "/data/capitol.db"), (error.ErrorId, error.Target));
        Assert.Same(cause, error.InnerException);
        // What is wrong with rows is not the file's fault.
        Assert.Equal(errorId is not ErrorIds.RowsRejected, error.Message.Contains("'/data/capitol.db'", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_suggested_can_be_pasted_whatever_the_path()
    {
        var folder = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetTempPath());

        Assert.EndsWith($"Sync-CtTrade -DatabasePath '{System.IO.Path.Combine(folder, "o''hara.db")}'", StoreErrors.NotFound(System.IO.Path.Combine(folder, "o'hara.db")).Message, StringComparison.Ordinal);
        Assert.EndsWith($"for example '{System.IO.Path.Combine("o''hara", "capitol.db")}'.", StoreErrors.Directory("o'hara").Message, StringComparison.Ordinal);
    }
}
