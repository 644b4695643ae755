namespace CapitolSync.Replica.Serving;

/// <summary>One of the sites that the replica stands in for.</summary>
internal interface ISource
{
    /// <summary>The page as the data stands now, or null when the path is none of this source's.</summary>
    Page? Find(SourceRequest request, PageVariant variant);
}
