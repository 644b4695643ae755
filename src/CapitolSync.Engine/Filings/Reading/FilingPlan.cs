using System.Globalization;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Queues;

namespace CapitolSync.Engine.Filings.Reading;

/// <summary>Opens plans that read filings.</summary>
internal static class FilingPlan
{
    /// <summary>Opens one, and warns of what failed before and is left alone.</summary>
    public static IPlan Open(StreamContext context, FilingQueue queue, Func<FilingKey, DocumentStore, Partition> toPartition)
    {
        var documents = new DocumentStore(context.Database?.FilePath ?? "");
        var plan = new IdQueuePlan<FilingKey>(queue.ToQueue(key => toPartition(key, documents)), context.Database);
        if (plan.UnreadableRows > 0)
        {
            context.Warn(string.Create(CultureInfo.InvariantCulture,
                $"Filings that failed a check in an earlier run: {plan.UnreadableRows:N0}. This version of the module does not read them again; Get-CtFiling -Status failed lists them."));
        }

        return plan;
    }
}
