using System.Management.Automation;
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
    [SecretArgument("OPENFEC_API_KEY", "OpenFec")]
    public SecureString? ApiKey { get; set; }

    /// <summary>The key to use: the one given, else the one in the environment, else the shared demo key.</summary>
    /// <returns>The key; <see langword="null"/> if the source needs none, or has no demo key and there is no other.</returns>
    internal ApiKey? FindKey(PSCmdlet command, SourceDefinition source)
    {
        if (source.Key is not { } definition)
            return null;
        if (IsMissing(definition))
            command.ThrowTerminatingError(ErrorRecords.FromEnd(Missing(source.Name, definition)));
        // -ApiKey is the FEC's; another source must never see it.
        if (!definition.HasDemo)
            return SecretKey.Find(command, definition, given: null);
        var found = SecretKey.Find(command, definition, ApiKey) ?? new ApiKey(Engine.Settings.ApiKey.DemoKey);
        if (found.IsDemo)
            command.WriteWarning($"No API key for {source.Name}: using {found}, which allows {Describe(definition)}. A key of your own is free at {definition.SignUp}; put it in $env:{definition.EnvironmentVariable} or pass it with -ApiKey.");
        return found;
    }

    /// <summary>Whether a run would wait for the quota of the shared key, which is spent after a minute and fills up over days.</summary>
    internal bool IsMissing(ApiKeyDefinition definition) => Waits && definition.HasDemo && !SecretKey.IsOwn(definition, ApiKey);

    /// <summary>The error for it.</summary>
    internal static SyncException Missing(string source, ApiKeyDefinition definition) => new(ErrorIds.ApiKeyMissing,
        $"{Lack(definition)}, so there is no API key of your own for {source}, and -WaitForBudget would wait for days with {Engine.Settings.ApiKey.DemoKey} ({Describe(definition)}). A scheduled task does not get the environment of your shell: put the line {definition.EnvironmentVariable}=your-key at the top of the crontab, Environment={definition.EnvironmentVariable}=your-key into a systemd unit, or set the variable for the task's account on Windows; or pass -ApiKey. Keys are free at {definition.SignUp}.")
    {
        Target = definition.EnvironmentVariable,
    };

    private static string Lack(ApiKeyDefinition definition) =>
        SecretKey.Kept(definition) is null ? $"$env:{definition.EnvironmentVariable} is not set"
        : $"{(SecretKey.IsOwn(definition, given: null) ? "-ApiKey" : $"$env:{definition.EnvironmentVariable}")} is {Engine.Settings.ApiKey.DemoKey}";

    /// <summary>Whether a run is to wait when the quota is used up.</summary>
    private protected virtual bool Waits => false;

    private static string Describe(ApiKeyDefinition definition) => string.Join(
        " and ", definition.DemoLimits.Select(limit => $"{Wording.Count(limit.Requests, "request")} {(limit.Window > TimeSpan.FromHours(1) ? "a day" : "an hour")}"));
}
