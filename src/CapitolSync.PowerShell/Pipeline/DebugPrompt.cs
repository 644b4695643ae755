using System.Management.Automation;
using System.Reflection;

namespace CapitolSync.PowerShell.Pipeline;

/// <summary>
/// Lets -Debug show messages without asking after each one. PowerShell documents that -Debug means Continue, and does so for
/// functions; for compiled cmdlets it means Inquire, also for verbose messages and warnings, which a scheduled run cannot answer.
/// </summary>
internal static class DebugPrompt
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Takes the question away from a cmdlet that was called with -Debug.</summary>
    /// <remarks>There is no public way to it. In a version of PowerShell without these members, the question stays.</remarks>
    public static void Remove(PSCmdlet command)
    {
        if (!command.MyInvocation.BoundParameters.TryGetValue("Debug", out var asked) || !(SwitchParameter)asked)
            return;
        var runtime = command.CommandRuntime.GetType();
        if (runtime.GetProperty("DebugPreference", Members) is not { CanWrite: true } preference || runtime.GetProperty("Debug", Members) is not { CanWrite: true } flag)
            return;
        flag.SetValue(command.CommandRuntime, false);
        preference.SetValue(command.CommandRuntime, ActionPreference.Continue);
    }
}
