using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Store.Queries.Completions;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Completes what the database has: members, issuers, committees, employers. The parameter's name says which.</summary>
public sealed class StoredValueCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (ListsOf(commandName, parameterName) is not { Length: > 0 } lists || Path(commandName, fakeBoundParameters) is not { } path)
            return [];
        var word = wordToComplete.Trim('\'', '"');
        return lists.SelectMany(list => list == CompletionList.Committees ? CommitteeCompletion.Find(path, word) : CompletionQuery.Find(path, list, word)).Select(found => new CompletionResult(
            Quote(found.Value), found.Value, CompletionResultType.ParameterValue, found.Description.Length > 0 ? found.Description : found.Value));
    }

    /// <summary>The lists that a parameter takes its values from.</summary>
    private static CompletionList[] ListsOf(string command, string parameter) => parameter.ToUpperInvariant() switch
    {
        "NAME" when command.EndsWith("-FecCommittee", StringComparison.OrdinalIgnoreCase) => [CompletionList.FecCommittees],
        "NAME" when command.EndsWith("-CtCommittee", StringComparison.OrdinalIgnoreCase) => [CompletionList.Committees],
        "POLITICIAN" or "NAME" => [CompletionList.Members],
        "POLITICIANID" => [CompletionList.MemberIds],
        "TICKER" when command.EndsWith("-CtTickerRename", StringComparison.OrdinalIgnoreCase) => [CompletionList.Renames],
        "ISSUER" or "TICKER" or "OLDTICKER" => [CompletionList.Issuers],
        "PRIORITY" => [CompletionList.Members, CompletionList.Issuers],
        "COUNTRY" => [CompletionList.Countries],
        "COMMITTEE" => [command.Contains("-Fec", StringComparison.OrdinalIgnoreCase) ? CompletionList.FecCommittees : CompletionList.Committees],
        "COMMITTEEID" => [CompletionList.FecCommittees],
        "CONTRIBUTOR" => [CompletionList.Contributors],
        "EMPLOYER" => [CompletionList.Employers],
        "OCCUPATION" => [CompletionList.Occupations],
        "FILINGID" => [CompletionList.Filings],
        _ => [],
    };

    /// <summary>The database that the command will read, as far as the line says.</summary>
    private static string? Path(string command, IDictionary bound)
    {
        try
        {
            // A completer runs inside of a pipeline, where only a script can ask the session.
            var given = bound[nameof(CapitolCommand.DatabasePath)] as string
                ?? Default(Ask("$PSDefaultParameterValues") as IDictionary, command)
                ?? CapitolCommand.DatabaseOfEnvironment();
            if (string.IsNullOrEmpty(given))
                return CapitolCommand.DefaultDatabase();
            return System.IO.Path.IsPathRooted(given) ? given : Ask("param($path) $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($path)", given) as string;
        }
        catch (RuntimeException)
        {
            return null;
        }
    }

    private static object? Ask(string script, params object[] arguments) => ScriptBlock.Create(script).Invoke(arguments).FirstOrDefault()?.BaseObject;

    private static string? Default(IDictionary? defaults, string command) => defaults?.Keys.OfType<string>()
        .Where(key => key.EndsWith($":{nameof(CapitolCommand.DatabasePath)}", StringComparison.OrdinalIgnoreCase)
            && WildcardPattern.Get(key[..key.LastIndexOf(':')], WildcardOptions.IgnoreCase).IsMatch(command))
        .Select(key => defaults[key] as string).FirstOrDefault(path => path is not null);

    private static string Quote(string value) => value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '.' or '-' or '_')
        ? value
        : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
