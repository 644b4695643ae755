using System.Management.Automation;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Checks addresses that users give.</summary>
internal static class SourceAddress
{
    /// <summary>Ends the command if an address cannot be asked.</summary>
    public static Uri Require(PSCmdlet command, Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            command.ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidBaseUri,
                $"'{address.OriginalString}' is no address that can be asked. Give an absolute http or https URL, such as https://www.capitoltrades.com.", address.OriginalString));
        }

        return address;
    }
}
