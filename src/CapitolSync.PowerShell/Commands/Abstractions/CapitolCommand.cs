using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;
using CapitolSync.PowerShell.Pipeline;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What all cmdlets of the module share: the database and how errors are reported.</summary>
public abstract class CapitolCommand : PSCmdlet
{
    internal const string DatabaseVariable = "CAPITOLSYNC_DATABASE";

    /// <summary>
    /// <para type="description">Path of the SQLite database. Default: $env:CAPITOLSYNC_DATABASE, else capitol.db in the CapitolSync folder of the user's data folder.</para>
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DatabasePath { get; set; }

    /// <summary>Whether nothing may be changed.</summary>
    private protected bool IsWhatIf => IsWhatIfOf(this);

    /// <summary>Whether a cmdlet is only to say what it would do.</summary>
    internal static bool IsWhatIfOf(PSCmdlet command) => command.MyInvocation.BoundParameters.TryGetValue("WhatIf", out var asked)
        ? (SwitchParameter)asked
        : LanguagePrimitives.IsTrue(command.GetVariableValue("WhatIfPreference"));

    /// <summary>Whether debug messages are shown.</summary>
    private protected bool WantsDebug => MyInvocation.BoundParameters.TryGetValue("Debug", out var asked)
        ? (SwitchParameter)asked
        : LanguagePrimitives.TryConvertTo<ActionPreference>(GetVariableValue("DebugPreference"), CultureInfo.InvariantCulture, out var debug)
            && debug is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        DebugPrompt.Remove(this);
        RequireNames();
    }

    /// <summary>The database's full path.</summary>
    /// <param name="willWrite">Create the default folder if it does not exist.</param>
    /// <param name="suggested">What to use if the user named none.</param>
    protected string ResolveDatabase(bool willWrite, string? suggested = null)
    {
        var given = DatabasePath ?? suggested ?? DatabaseOfEnvironment();
        if (!string.IsNullOrEmpty(given))
            return ResolveFile(given);
        var file = DefaultDatabase();
        if (willWrite)
            CreateFolder(Path.GetDirectoryName(file)!);
        return file;
    }

    /// <summary>The database that the environment names; a blank variable names none.</summary>
    internal static string? DatabaseOfEnvironment() => Environment.GetEnvironmentVariable(DatabaseVariable) is { } path && !string.IsNullOrWhiteSpace(path) ? path : null;

    /// <summary>Where the database is if the user names none.</summary>
    internal static string DefaultDatabase() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "CapitolSync", "capitol.db");

    /// <summary>A file's full path, by PowerShell's drives and current location.</summary>
    /// <param name="path">The path as it was given.</param>
    /// <param name="errorId">The id of the error if it is not in the file system.</param>
    protected string ResolveFile(string path, string errorId = ErrorIds.DatabasePathInvalid)
    {
        if (FilePath.Resolve(this, path, out var complaint) is { } full)
            return full;
        ThrowTerminatingError(ErrorRecords.FromArgument(errorId, complaint, path));
        return "";
    }

    /// <summary>Reports a row from the pipeline that names nothing: the answer would be everything.</summary>
    /// <param name="names">What can be bound from it.</param>
    private protected bool NamesSomething(params IReadOnlyList<Array?> names)
    {
        if (!MyInvocation.ExpectingInput || names.Any(static given => given is { Length: > 0 }))
            return true;
        WriteError(ErrorRecords.FromArgument(ErrorIds.InvalidInput, $"An object from the pipeline names nothing that {MyInvocation.MyCommand.Name} could look up.", null));
        return false;
    }

    /// <summary>Reports each name that is not a stream's as an error of its own.</summary>
    private protected void RequireStreams(string[]? streams)
    {
        foreach (var name in StreamPatterns.Unknown(streams))
            WriteError(ErrorRecords.FromUnknownStream(name));
    }

    /// <summary>Reports names that nothing goes by; what wildcards do not find is no mistake.</summary>
    private protected void ReportUnmatched(IEnumerable<UnmatchedText> unmatched)
    {
        foreach (var one in unmatched)
        {
            if (one.IsPattern)
                WriteVerbose(one.Message);
            else
                WriteError(ErrorRecords.FromUnmatched(one.Message, one.Value));
        }
    }

    /// <summary>Refuses a list on the command line that names nothing: the answer would be everything. Rows of a pipeline are not here yet.</summary>
    private void RequireNames()
    {
        foreach (var (name, value) in MyInvocation.BoundParameters)
        {
            if (GetType().GetProperty(name)?.GetCustomAttribute<NamesArgumentAttribute>() is { SkipsBlank: false } && ValueList.IsAllBlank(value))
                ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidInput, $"-{name} is empty, so it names nothing. Leave it out to mean all.", name));
        }
    }

    private void CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var message = $"The folder '{folder}' for the database cannot be created ({error.Message}). Name a file with -DatabasePath or $env:{DatabaseVariable}.";
            ThrowTerminatingError(ErrorRecords.FromEnd(new SyncException(ErrorIds.DatabaseReadOnly, message, error) { Target = folder }));
        }
    }

    /// <summary>Runs an action and turns its <see cref="SyncException"/>, and whatever nobody expected, into a terminating error.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="itemErrors">Ids of errors that the caller reports, because they are about one item.</param>
    protected T Guarded<T>(Func<T> action, params string[] itemErrors)
    {
        try
        {
            return action();
        }
        catch (SyncException error) when (!itemErrors.Contains(error.ErrorId, StringComparer.Ordinal))
        {
            ThrowTerminatingError(ErrorRecords.FromEnd(error));
            throw;
        }
        catch (Exception error) when (error is not (RuntimeException or OperationCanceledException or SyncException))
        {
            ThrowTerminatingError(ErrorRecords.FromUnexpected(error, ResolveDatabase(willWrite: false)));
            throw;
        }
    }
}
