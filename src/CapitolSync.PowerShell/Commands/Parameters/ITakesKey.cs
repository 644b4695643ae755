using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>
/// A cmdlet that takes a key. PowerShell binds shared parameters that are not inherited through
/// <see cref="IDynamicParameters"/>, so they are declared once, in <see cref="KeyParameters"/>.
/// </summary>
internal interface ITakesKey : IDynamicParameters
{
    /// <summary>The shared parameters.</summary>
    KeyParameters Key { get; }

    object IDynamicParameters.GetDynamicParameters() => Key;
}
