using System.Management.Automation;
using System.Net;
using System.Security;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell;

/// <summary>Finds the API key and what it may ask.</summary>
internal static class FecAccess
{
    public const string KeyVariable = "OPENFEC_API_KEY";

    /// <summary>How the API is to be asked, with which key and budget.</summary>
    public static SourceSettings Settings(PSCmdlet command, SourceSettings settings, SettingResolver values, SecureString? given, bool waits)
    {
        var key = FindKey(command, given);
        if (key.IsDemo)
            command.WriteWarning($"No API key: DEMO_KEY is used, which allows {OpenFecSource.DemoPerHour} requests an hour and {OpenFecSource.DemoPerDay} a day. A key of your own is free at https://api.data.gov/signup/; put it in $env:{KeyVariable} or give it with -ApiKey.");
        return settings with
        {
            Key = key,
            RequestsPerSecond = values.Get<double>(OpenFecSource.Name, SettingNames.RequestsPerSecond),
            WaitForBudget = waits,
            Budget = OpenFecSource.BudgetOf(key, values.Get<int>(OpenFecSource.Name, SettingNames.RequestsPerHour)),
        };
    }

    /// <summary>The key given, else the one in the environment, else the one for trying.</summary>
    public static ApiKey FindKey(PSCmdlet command, SecureString? given)
    {
        if (given is null)
            return new ApiKey(Environment.GetEnvironmentVariable(KeyVariable)?.Trim() is { Length: > 0 } kept ? kept : ApiKey.DemoKey);
        var key = new NetworkCredential("", given).Password.Trim();
        if (key.Length == 0)
        {
            command.ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidApiKey,
                $"-ApiKey is empty. Give a key, or leave it out to use $env:{KeyVariable}. Keys are free at https://api.data.gov/signup/.", null));
        }

        return new ApiKey(key);
    }
}
