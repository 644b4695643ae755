using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Says how to make a SecureString where a key is given as text; PowerShell's own message would show the text.</summary>
public sealed class SecretArgumentAttribute(string variable, string name) : ArgumentTransformationAttribute
{
    /// <summary>The environment variable that takes the key as well.</summary>
    public string Variable { get; } = variable;

    /// <summary>What the secret is called in the examples.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData switch
    {
        string or PSObject { BaseObject: string } => throw new ArgumentTransformationMetadataException(
            $"The key is a SecureString, so that it does not stay in the history: pass -ApiKey (Read-Host -AsSecureString), or -ApiKey (Get-Secret {Name}) if the module Microsoft.PowerShell.SecretManagement keeps it, or set $env:{Variable} and omit -ApiKey."),
        _ => inputData,
    };
}
