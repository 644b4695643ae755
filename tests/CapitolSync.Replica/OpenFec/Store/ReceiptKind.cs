using CapitolSync.Replica.OpenFec.Rendering;

namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>What sort of receipt a row is: where it stands on the form, and what that makes it.</summary>
internal sealed class ReceiptKind
{
    public required string Line { get; init; }

    public required string Label { get; init; }

    /// <summary>How many of a thousand rows; 0 for what comes along with others.</summary>
    public int Weight { get; init; }

    public required GiverKind Giver { get; init; }

    public required AmountKind Amount { get; init; }

    public string? ReceiptType { get; init; }

    public string? ReceiptTypeDesc { get; init; }

    public string? MemoCode { get; init; }

    public bool IsIndividual { get; init; }

    /// <summary>Came through a conduit, which the row names.</summary>
    public bool IsEarmarked { get; init; }

    /// <summary>Filled in where a row of this kind always has the same memo.</summary>
    public MemoText? Memo { get; init; }

    public bool IsMemo => MemoCode == "X";

    public byte[] LineJson => field ??= new JsonFields().Add("line_number", Line).Open("transaction_id").ToArray();

    public byte[] LineText => field ??= System.Text.Encoding.ASCII.GetBytes(Line);

    public byte[] TransactionJson => field ??= System.Text.Encoding.ASCII.GetBytes($"\"SA{Line}.");

    public byte[] ReceiptJson => field ??= new JsonFields()
        .Add("is_individual", IsIndividual)
        .Add("receipt_type", ReceiptType)
        .Add("receipt_type_desc", ReceiptTypeDesc)
        .Nulls("receipt_type_full")
        .Add("memo_code", MemoCode)
        .Nulls("memo_code_full")
        .Open("memo_text").ToArray();

    public byte[] EndJson => field ??= new JsonFields()
        .Add("line_number_label", Label)
        .Add("memoed_subtotal", IsMemo)
        .Open("committee").ToArray();
}
