using System.Collections.Concurrent;
using System.Text.Json;
using CapitolSync.Replica.OpenFec.Rendering;

namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>Somebody who gives.</summary>
internal sealed class Contributor
{
    private static readonly byte[] Null = "null"u8.ToArray();

    private readonly ConcurrentDictionary<int, byte[]> _committees = [];

    public required string EntityType { get; init; }

    public required string EntityTypeDesc { get; init; }

    public required string Name { get; init; }

    public string? Prefix { get; init; }

    public string? FirstName { get; init; }

    public string? MiddleName { get; init; }

    public string? LastName { get; init; }

    public string? Suffix { get; init; }

    public string? Street1 { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? Zip { get; init; }

    public string? Employer { get; init; }

    public string? Occupation { get; init; }

    /// <summary>The id of a committee that gives.</summary>
    public string? Id { get; init; }

    /// <summary>The committee of that id, where the server knows it.</summary>
    public ReplicaFecCommittee? Committee { get; init; }

    public byte[] NameJson => field ??= new JsonFields()
        .Add("entity_type", EntityType)
        .Add("entity_type_desc", EntityTypeDesc)
        .Nulls("unused_contbr_id")
        .Add("contributor_prefix", Prefix)
        .Add("contributor_name", Name).ToArray();

    public byte[] DetailJson => field ??= new JsonFields()
        .Add("contributor_first_name", FirstName)
        .Add("contributor_middle_name", MiddleName)
        .Add("contributor_last_name", LastName)
        .Add("contributor_suffix", Suffix)
        .Add("contributor_street_1", Street1)
        .Nulls("contributor_street_2")
        .Add("contributor_city", City)
        .Add("contributor_state", State)
        .Add("contributor_zip", Zip)
        .Add("contributor_employer", Employer)
        .Add("contributor_occupation", Occupation)
        .Add("contributor_id", Id).ToArray();

    public byte[] DonorJson => field ??= new JsonFields()
        .Add("donor_committee_name", Id is null ? null : Name)
        .Nulls("national_committee_nonfederal_account").ToArray();

    /// <summary>The committee as the server shows it beside a row of this period.</summary>
    public byte[] CommitteeJson(int period) =>
        Committee is null ? Null : _committees.GetOrAdd(period, static (p, c) => Rendering.CommitteeJson.InDonation(c, p), Committee);

    public JsonElement? CommitteeObject(int period) => Committee is null ? null : JsonElement.Parse(CommitteeJson(period));
}
