using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Has the replica answer one request with its usual body, a value of which is odd.</summary>
internal static class SpoiledReply
{
    /// <summary>Finds the last request of a run whose answer can be spoiled, and has the next run's be so.</summary>
    /// <param name="rig">The rig; its database is as it was before.</param>
    /// <param name="spoil">Spoils the answer to a request; <see langword="null"/> if it is not one to spoil.</param>
    /// <param name="run">A run that makes the requests, one at a time.</param>
    /// <returns>Path and query of the request.</returns>
    public static async Task<string> SpoilAsync(EngineRig rig, Func<string, string, string?> spoil, Func<Task> run)
    {
        var copy = rig.DatabasePath + ".copy";
        if (File.Exists(rig.DatabasePath))
            rig.Database.CopyTo(copy);
        rig.Forget();
        await run();
        Restore(rig, copy);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("RSC", "1");
        http.DefaultRequestHeaders.Add("X-Api-Key", OpenFecRuns.Secret);
        var targets = rig.Targets("");
        foreach (var target in targets.Distinct(StringComparer.Ordinal).Reverse())
        {
            using var answer = await http.GetAsync(new Uri(rig.Replica.BaseUri, target), TestContext.Current.CancellationToken);
            if (spoil(target, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) is not { } spoiled)
                continue;
            var path = target.Split('?')[0];
            rig.Replica.Faults.Add(new Fault
            {
                Kind = FaultKind.Status,
                Status = 200,
                Path = path,
                Body = spoiled,
                After = targets.TakeWhile(other => other != target).Count(other => other.Split('?')[0] == path),
                Count = 1,
            });
            return target;
        }

        throw new InvalidOperationException("No answer can be spoiled.");
    }

    private static void Restore(EngineRig rig, string copy)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(rig.Folder, "capitol.db*").Where(file => file != copy).ToList())
            File.Delete(file);
        if (File.Exists(copy))
            File.Move(copy, rig.DatabasePath);
    }
}
