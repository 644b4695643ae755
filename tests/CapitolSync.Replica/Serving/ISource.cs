namespace CapitolSync.Replica.Serving;

/// <summary>One of the sites that the replica stands in for.</summary>
internal interface ISource
{
    bool Owns(string path);

    /// <summary>The page as the data stands now; a path that leads nowhere has a page too.</summary>
    Page Find(SourceRequest request, PageVariant variant);

    /// <summary>How the site words a status that is not about the request.</summary>
    Page Failure(int status) => FaultyReply.StatusPage(status, null);

    /// <summary>200 with something that is not what was asked for.</summary>
    Page Garbage() => FaultyReply.Noise();
}
