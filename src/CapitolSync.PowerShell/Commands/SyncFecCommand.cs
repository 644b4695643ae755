using System.Management.Automation;
using System.Net;
using System.Security;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>What the Sync cmdlets for OpenFEC share: the key and the budget.</summary>
public abstract class SyncFecCommand : SyncCommand
{
    private const string KeyVariable = "OPENFEC_API_KEY";

    /// <summary><para type="description">The API key; free at https://api.data.gov/signup/. Default: $env:OPENFEC_API_KEY, else DEMO_KEY with its small budget.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? ApiKey { get; set; }

    /// <summary><para type="description">Most requests within any hour, of all processes that use the database. Default: 900; a key allows 1,000.</para></summary>
    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int RequestsPerHour { get; set; } = 900;

    /// <summary><para type="description">Most requests a second. Default: 15; the service cuts bursts over about 20.</para></summary>
    [Parameter]
    [ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond { get; set; } = 15;

    /// <summary><para type="description">Wait when the budget is spent, instead of ending with an error.</para></summary>
    [Parameter]
    public SwitchParameter WaitForBudget { get; set; }

    private protected sealed override Uri DefaultBaseUri => Api.BaseUri;

    // The budget is what limits us here.
    private protected sealed override int DefaultDelay => 0;

    /// <summary>How the API is to be asked.</summary>
    private protected SourceSettings ApiSettings()
    {
        var key = FindKey();
        return CreateSettings(Address) with
        {
            Key = key,
            RequestsPerSecond = RequestsPerSecond,
            WaitForBudget = WaitForBudget,
            Budget = key.IsDemo ? [RateLimit.PerHour(Math.Min(RequestsPerHour, Api.DemoPerHour)), RateLimit.PerDay(Api.DemoPerDay)] : [RateLimit.PerHour(RequestsPerHour)],
        };
    }

    private ApiKey FindKey()
    {
        if (ApiKey is not null)
        {
            var given = new NetworkCredential("", ApiKey).Password.Trim();
            if (given.Length == 0)
            {
                ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidApiKey,
                    "-ApiKey is empty. Give a key, or leave it out to use $env:OPENFEC_API_KEY. Keys are free at https://api.data.gov/signup/.", null));
            }

            return new ApiKey(given);
        }

        if (Environment.GetEnvironmentVariable(KeyVariable)?.Trim() is { Length: > 0 } kept)
            return new ApiKey(kept);
        WriteWarning($"No API key: DEMO_KEY is used, which allows {Api.DemoPerHour} requests an hour and {Api.DemoPerDay} a day. A key of your own is free at https://api.data.gov/signup/; put it in $env:{KeyVariable} or give it with -ApiKey.");
        return new ApiKey(Engine.Sources.ApiKey.DemoKey);
    }
}
