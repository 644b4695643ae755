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
        var key = ApiKey is null
            ? Environment.GetEnvironmentVariable(definition.EnvironmentVariable)?.Trim() is { Length: > 0 } kept ? kept : Engine.Settings.ApiKey.DemoKey
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

    private static string Describe(ApiKeyDefinition definition) => string.Join(
        " and ", definition.DemoLimits.Select(limit => $"{Wording.Count(limit.Requests, "request")} {(limit.Window > TimeSpan.FromHours(1) ? "a day" : "an hour")}"));
}
