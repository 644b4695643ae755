using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Store.Entities;

internal static class PoliticianTable
{
    private const string Insert = """
        INSERT INTO politicians (politician_id, state_id, party, first_name, last_name, nickname, dob, gender, chamber, full_name)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING
        """;

    // The trades name first and last name, the catalog the full name: neither may undo the other's.
    private static readonly Upsert Replace = new(Insert, """
        UPDATE politicians
        SET (state_id, party, first_name, last_name, nickname, dob, gender, chamber, full_name)
          = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, coalesce(?10, full_name))
        WHERE politician_id = ?1
          AND (state_id, party, first_name, last_name, nickname, dob, gender, chamber, full_name)
              IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, coalesce(?10, full_name))
        """);

    private static readonly Upsert Merge = new(Insert, """
        UPDATE politicians
        SET (state_id, party, first_name, last_name, nickname, dob, gender, chamber, full_name)
          = (coalesce(?2, state_id), coalesce(?3, party), coalesce(?4, first_name), coalesce(?5, last_name), coalesce(?6, nickname),
             coalesce(?7, dob), coalesce(?8, gender), coalesce(?9, chamber), coalesce(?10, full_name))
        WHERE politician_id = ?1
          AND (coalesce(?2, state_id), coalesce(?3, party), coalesce(?4, first_name), coalesce(?5, last_name), coalesce(?6, nickname),
               coalesce(?7, dob), coalesce(?8, gender), coalesce(?9, chamber), coalesce(?10, full_name))
              IS NOT (state_id, party, first_name, last_name, nickname, dob, gender, chamber, full_name)
        """);

    // What the site of trades says of its members stays; this only adds what it does not say.
    private static readonly Upsert FillMissing = new(Insert, """
        UPDATE politicians
        SET (state_id, party, first_name, last_name, nickname, dob, gender, chamber, full_name)
          = (coalesce(state_id, ?2), coalesce(party, ?3), coalesce(first_name, ?4), coalesce(last_name, ?5),
             CASE WHEN last_name IS NULL THEN coalesce(nickname, ?6) ELSE nickname END,
             coalesce(dob, ?7), coalesce(gender, ?8), coalesce(chamber, ?9),
             CASE WHEN last_name IS NULL THEN coalesce(full_name, ?10) ELSE full_name END)
        WHERE politician_id = ?1
        """);

    /// <summary>Stores what a page says. A listing repeats it with each of the member's trades.</summary>
    public static RowChange Store(StoreSession session, PoliticianRow row) => session.IsRepeated(row.PoliticianId, row)
        ? RowChange.Unchanged
        : session.Note<Politician>(row.PoliticianId, Run(row.Partial ? Merge : Replace, session, row));

    /// <summary>Adds a member, or fills in what is not known about one yet.</summary>
    public static RowChange Fill(StoreSession session, PoliticianRow row) => Run(FillMissing, session, row);

    private static RowChange Run(Upsert upsert, StoreSession session, PoliticianRow row) =>
        upsert.Run(session, row, static (statement, row) => statement
            .Bind(1, row.PoliticianId)
            .Bind(2, row.StateId)
            .Bind(3, row.Party)
            .Bind(4, row.FirstName)
            .Bind(5, row.LastName)
            .Bind(6, row.Nickname)
            .Bind(7, row.Dob)
            .Bind(8, row.Gender)
            .Bind(9, row.Chamber)
            .Bind(10, row.FullName));
}
