using System.Management.Automation;
using System.Net;
using System.Security;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>The parameter of cmdlets that contact a source which requires a key.</summary>
public class KeyParameters
{
    /// <summary><para type="description">The FEC's API key; free at https://api.data.gov/signup/. Default: $env:OPENFEC_API_KEY, else DEMO_KEY, which has a small quota.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? ApiKey { get; set; }

    /// <summary>The key to use: the one given, else the one in the environment, else the shared demo key.</summary>
    /// <returns>The key; <see langword="null"/> if the source needs none.</returns>
    internal ApiKey? FindKey(PSCmdlet command, SourceDefinition source)
    {
        if (source.Key is not { } definition)
            return null;
        if (IsMissing(definition))
            command.ThrowTerminatingError(ErrorRecords.FromEnd(Missing(source.Name, definition)));
        var key = ApiKey is null
            ? Kept(definition) ?? Engine.Settings.ApiKey.DemoKey
            : new NetworkCredential("", ApiKey).Password.Trim();
        if (key.Length == 0)
        {
            command.ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidApiKey,
                $"-ApiKey is empty. Pass a key, or omit the parameter to use $env:{definition.EnvironmentVariable}. Keys are free at {definition.SignUp}.", null));
        }

        var found = new ApiKey(key);
        if (found.IsDemo)
            command.WriteWarning($"No API key for {source.Name}: using {found}, which allows {Describe(definition)}. A key of your own is free at {definition.SignUp}; put it in $env:{definition.EnvironmentVariable} or pass it with -ApiKey.");
        return found;
    }

    /// <summary>Whether a run would wait for the quota of the shared key, which is spent after a minute and fills up over days.</summary>
    internal bool IsMissing(ApiKeyDefinition definition) => Waits && ApiKey is null && Kept(definition) is null;

    /// <summary>The error for it.</summary>
    internal static SyncException Missing(string source, ApiKeyDefinition definition) => new(ErrorIds.ApiKeyMissing,
        $"$env:{definition.EnvironmentVariable} is not set, so there is no API key for {source}, and -WaitForBudget would wait for days with {Engine.Settings.ApiKey.DemoKey} ({Describe(definition)}). A scheduled task does not get the environment of your shell: put the line {definition.EnvironmentVariable}=your-key at the top of the crontab, Environment={definition.EnvironmentVariable}=your-key into a systemd unit, or set the variable for the task's account on Windows; or pass -ApiKey. Keys are free at {definition.SignUp}.")
    {
        Target = definition.EnvironmentVariable,
    };

    /// <summary>Whether a run is to wait when the quota is used up.</summary>
    private protected virtual bool Waits => false;

    private static string? Kept(ApiKeyDefinition definition) =>
        Environment.GetEnvironmentVariable(definition.EnvironmentVariable)?.Trim() is { Length: > 0 } kept ? kept : null;

    private static string Describe(ApiKeyDefinition definition) => string.Join(
        " and ", definition.DemoLimits.Select(limit => $"{Wording.Count(limit.Requests, "request")} {(limit.Window > TimeSpan.FromHours(1) ? "a day" : "an hour")}"));
}
