using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries.Employers;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine;

/// <content>Which companies employers are. Nothing here sends a request.</content>
public sealed partial class SyncEngine
{
    /// <summary>Stores what a user decided about an employer.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="choice">The decision.</param>
    /// <returns>The employer as it is then, without what its people gave: that is read from all donations, and once for many employers.</returns>
    /// <exception cref="SyncException">There is no such company, or the database cannot be written.</exception>
    public async Task<EmployerMatch> DecideEmployerAsync(string databasePath, EmployerChoice choice)
    {
        var key = EmployerName.Core(choice.Employer);
        if (key.Length == 0)
            throw new SyncException(ErrorIds.InvalidEmployer, $"'{choice.Employer}' is not the name of an employer. Find-CtEmployer lists them as contributors write them.") { Target = choice.Employer };
        _ = Database.OpenForReading(databasePath);
        var database = Database.OpenForWriting(databasePath);
        await using var writer = new StoreWriter(database, _time);
        EmployerMatch? decided = null;
        await writer.StoreAsync(session =>
        {
            var now = Iso.Instant(session.Now);
            var company = choice.Kind == EmployerChoiceKind.Clear ? null : Company(KnownCompanies.Load(session.Connection), choice);
            if (choice.Kind == EmployerChoiceKind.Clear)
            {
                EmployerDecisionTable.Remove(session, key);
            }
            else
            {
                var isConfirmed = choice.Kind == EmployerChoiceKind.Confirm;
                EmployerDecisionTable.Save(session, new EmployerDecision(
                    key, company is null ? "" : company.Core, choice.Employer.Trim(), company?.Name, company?.Ticker, company?.Cik, isConfirmed, now));
            }

            var match = EmployerMatcher.Load(session.Connection).Match(choice.Employer);
            decided = new EmployerMatch
            {
                Employer = choice.Employer.Trim(),
                Company = match.Company?.Name,
                Ticker = match.Company?.Ticker,
                Cik = match.Company?.Cik,
                Sector = match.Company?.Sector,
                Score = match.Score,
                Status = match.Status,
                Why = match.Why,
                DecidedAt = choice.Kind == EmployerChoiceKind.Clear ? null : now,
            };
        });
        return decided!;
    }

    /// <summary>The company that is meant; <see langword="null"/> if none is named.</summary>
    private static KnownCompany? Company(KnownCompanies companies, EmployerChoice choice)
    {
        if (choice.Cik is { } cik)
            return companies.WithCik(cik) ?? throw NoCompany($"the number {cik} at the SEC", cik);
        if (Ticker.Normalize(choice.Ticker) is { } ticker)
            return companies.WithTicker(ticker) ?? throw NoCompany($"the ticker {ticker}", ticker);
        if (string.IsNullOrWhiteSpace(choice.Company))
        {
            return choice.Kind != EmployerChoiceKind.Confirm
                ? null
                : throw new SyncException(ErrorIds.InvalidEmployer, $"Which company is '{choice.Employer}'? Name it with -Company, -Ticker or -Cik.") { Target = choice.Employer };
        }

        var named = companies.Named(EmployerName.Core(choice.Company));
        // A company that is not listed has no ticker, but employs people all the same.
        return named.Count > 0 ? named[0] : new KnownCompany(choice.Company.Trim(), null, null, null, long.MaxValue);
    }

    private static SyncException NoCompany(string what, object target) =>
        new(ErrorIds.ItemNotFound, $"There is no company with {what} in the database. Sync-SecCompany loads companies.") { Target = target };
}
