using System.Management.Automation;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Validates addresses that users give.</summary>
internal static class SourceAddress
{
    /// <summary>Ends the command if an address is not an http or https URL of a server or a folder.</summary>
    public static Uri Require(PSCmdlet command, Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            command.ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidBaseUri,
                $"'{address.OriginalString}' is not an absolute http or https URL. Give one such as https://www.capitoltrades.com.", address.OriginalString));
        }

        // A path is appended, which a query or a fragment would swallow, and a password would be shown, and stored with the run.
        if (address.Query.Length + address.Fragment.Length + address.UserInfo.Length > 0)
        {
            var plain = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
            command.ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidBaseUri,
                $"The address at '{address.Host}' has a user, a query or a fragment. Give one without, such as {plain}.", plain));
        }

        return address;
    }
}
