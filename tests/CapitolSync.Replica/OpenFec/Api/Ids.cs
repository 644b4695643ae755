namespace CapitolSync.Replica.OpenFec.Api;

/// <summary>What the server takes for an id; whether there is such a committee or candidate is another question.</summary>
internal static class Ids
{
    public static string Committee(string id)
    {
        var upper = id.ToUpperInvariant();
        return upper.Length == 9 && upper[0] == 'C' && upper.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? upper
            : throw new ApiException(
                ApiException.BadParameter,
                "Invalid committee_id. A valid committee_id begins with a 'C' followed by 8 digits. For example: C00100005.");
    }

    public static string Candidate(string id)
    {
        var upper = id.ToUpperInvariant();
        return upper.Length == 9 && upper[0] is 'P' or 'H' or 'S'
            ? upper
            : throw new ApiException(
                ApiException.BadParameter,
                "Invalid candidate_id. A valid candidate_id begins with a 'P' or 'H' or 'S' followed by 8 letters or numbers. For example: P00000034.");
    }
}
