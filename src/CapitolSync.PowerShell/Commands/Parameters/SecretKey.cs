using System.Management.Automation;
using System.Net;
using System.Security;
using CapitolSync.Engine.Settings;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>A key as the user gives it: with a parameter, else in the environment.</summary>
internal static class SecretKey
{
    /// <summary>The key; <see langword="null"/> if there is none.</summary>
    /// <param name="command">Reports that the one given is empty.</param>
    /// <param name="definition">What it is for.</param>
    /// <param name="given">The value of the parameter.</param>
    public static ApiKey? Find(PSCmdlet command, ApiKeyDefinition definition, SecureString? given)
    {
        if (given is null)
            return Kept(definition) is { } kept ? new ApiKey(kept) : null;
        var key = new NetworkCredential("", given).Password.Trim();
        if (key.Length == 0)
        {
            command.ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidApiKey,
                $"-ApiKey is empty. Pass a key such as (Read-Host -AsSecureString), or omit the parameter to use $env:{definition.EnvironmentVariable}. Keys are free at {definition.SignUp}.", nameof(KeyParameters.ApiKey)));
        }

        return new ApiKey(key);
    }

    /// <summary>Whether there is a key of the user's own: the shared one is none, wherever it is written.</summary>
    /// <param name="definition">What it is for.</param>
    /// <param name="given">The value of the parameter.</param>
    public static bool IsOwn(ApiKeyDefinition definition, SecureString? given)
    {
        var key = given is null ? Kept(definition) : new NetworkCredential("", given).Password.Trim();
        return key is not null && !new ApiKey(key).IsDemo;
    }

    /// <summary>The key in the environment; <see langword="null"/> if there is none.</summary>
    public static string? Kept(ApiKeyDefinition definition) =>
        Environment.GetEnvironmentVariable(definition.EnvironmentVariable)?.Trim() is { Length: > 0 } kept ? kept : null;
}
