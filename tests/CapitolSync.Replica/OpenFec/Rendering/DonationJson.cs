using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Rendering;

/// <summary>
/// Writes a row with its 81 keys. What rows share was rendered once for the committee, the report, the kind of receipt
/// and the contributor; here these parts are put together with the row's own numbers and dates.
/// </summary>
internal static class DonationJson
{
    /// <summary>About how long a row gets.</summary>
    public const int UsualLength = 3_300;

    public static void Write(JsonBuffer json, DonationRow row)
    {
        if (!row.IsBare)
        {
            WriteFull(json, row);
            return;
        }
        var full = new JsonBuffer(UsualLength);
        WriteFull(full, row);
        json.Raw(BareRow.Of(full));
    }

    private static void WriteFull(JsonBuffer json, DonationRow row)
    {
        var (filing, kind, giver, ledger) = (row.Filing, row.Kind, row.Contributor, row.Ledger);
        json.Raw("{"u8).Raw(filing.StartJson);
        Image(json, row, "\""u8);
        json.Raw(","u8).Raw(filing.FormJson).Raw(kind.LineJson);
        if (row.Traits.HasFlag(RowTraits.Paper))
            json.Raw("null"u8);
        else
            json.Raw(kind.TransactionJson).Number(row.Number).Raw("\""u8);
        json.Raw(","u8).Raw(filing.FileJson).Raw(giver.NameJson).Raw(ledger.ReceiverJson).Raw(giver.DetailJson);
        Money(json, row);
        json.Raw(kind.Giver == GiverKind.Candidate ? ledger.CandidateJson : RowParts.NoCandidate);
        json.Raw(kind.IsEarmarked ? ledger.ConduitJson : RowParts.NoConduit).Raw(giver.DonorJson);
        json.Raw(Election(row)).Raw(filing.PeriodJson);
        json.Raw("\""u8).Instant(new DateTime(row.Loaded)).Raw("\",\"sub_id\":\""u8).Number(row.SubId);
        json.Raw("\",\"original_sub_id\":null,\"back_reference_transaction_id\":"u8);
        if (row.Parent == 0)
            json.Raw("null,\"back_reference_schedule_name\":null,\"pdf_url\":"u8);
        else
            json.Raw(kind.TransactionJson).Number(row.Parent).Raw("\",\"back_reference_schedule_name\":\"SA"u8).Raw(kind.LineText).Raw("\",\"pdf_url\":"u8);
        Image(json, row, "\"https:\\/\\/docquery.fec.gov\\/cgi-bin\\/fecimg\\/?"u8);
        json.Raw(","u8).Raw(kind.EndJson).Raw(row.Traits.HasFlag(RowTraits.NoCommittee) ? "null"u8 : ledger.CommitteeJson);
        json.Raw(",\"contributor\":"u8).Raw(giver.CommitteeJson(ledger.Period)).Raw("}"u8);
    }

    private static void Money(JsonBuffer json, DonationRow row)
    {
        json.Raw(row.Kind.ReceiptJson).Raw(row.Memo is { } memo ? memo.Json : "null"u8).Raw(",\"contribution_receipt_date\":"u8);
        Date(json, row);
        json.Raw(",\"contribution_receipt_amount\":"u8).Cents(row.Cents).Raw(",\"contributor_aggregate_ytd\":"u8);
        if (row.AggregateCents == DonationRow.NoCents)
            json.Raw("null,"u8);
        else
            json.Cents(row.AggregateCents).Raw(","u8);
    }

    private static void Date(JsonBuffer json, DonationRow row)
    {
        if (row.Day == DonationRow.NoDay)
            json.Raw("null"u8);
        else
            json.Raw("\""u8).Date(DateOnly.FromDayNumber(row.Day)).Raw("\""u8);
    }

    private static void Image(JsonBuffer json, DonationRow row, ReadOnlySpan<byte> before)
    {
        if (row.Traits.HasFlag(RowTraits.Paper))
            json.Raw("null"u8);
        else
            json.Raw(before).Number(row.Filing.Image(row.Number)).Raw("\""u8);
    }

    private static byte[] Election(DonationRow row) =>
        row.Traits.HasFlag(RowTraits.Primary) ? row.Ledger.PrimaryJson
        : row.Traits.HasFlag(RowTraits.General) ? row.Ledger.GeneralJson
        : RowParts.NoElection;
}
