using System.Management.Automation;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Validates addresses that users give.</summary>
internal static class SourceAddress
{
    /// <summary>Ends the command if an address is not an http or https URL.</summary>
    public static Uri Require(PSCmdlet command, Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            command.ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidBaseUri,
                $"'{address.OriginalString}' is not an absolute http or https URL. Give one such as https://www.capitoltrades.com.", address.OriginalString));
        }

        return address;
    }
}
