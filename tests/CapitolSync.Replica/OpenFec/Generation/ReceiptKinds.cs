using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>The lines of a form on which receipts stand, and how often each is met.</summary>
internal sealed class ReceiptKinds
{
    private const string FromPeople = "Contributions From Individuals/Persons Other Than Political Committees";
    private const string FromPerson = "CONTRIBUTION TO POLITICAL COMMITTEES (OTHER THAN SUPER PACS AND HYBRID PACS) FROM AN INDIVIDUAL";

    private static readonly MemoText Earmarked = new("* EARMARKED CONTRIBUTION: SEE BELOW");
    private static readonly MemoText ConduitTotal = new("TOTAL EARMARKED THROUGH CONDUIT; LIMITS NOT AFFECTED");
    private static readonly MemoText Chargeback = new("CHARGEBACK");

    private readonly ReceiptKind[] _slots;

    private ReceiptKinds(ReceiptKind transfer, ReceiptKind attribution, params IEnumerable<ReceiptKind> others)
    {
        Transfer = transfer;
        Attribution = attribution;
        _slots = [.. others.Prepend(transfer).SelectMany(k => Enumerable.Repeat(k, k.Weight))];
    }

    public static ReceiptKinds Congress { get; } = new(
        Transfers("12", "Transfers from authorized committees", 3),
        Attributions("12", "Transfers from authorized committees"),
        [
            .. People("11AI"),
            .. Committees("11B", "Contributions From Political Party Committees", "11C", "Contributions From Other Political Committees"),
            OwnMoney("11D", "Contributions From the Candidate"),
            Loan("13A", "Loans Received from the Candidate", "16C", GiverKind.Candidate),
            Loan("13B", "All Other Loans Received", "16F", GiverKind.Organization),
            Other("14", "Offsets To Operating Expenditures", 20),
            Other("15", "Total Amount of Other Receipts", 10),
        ]);

    public static ReceiptKinds Presidency { get; } = new(
        Transfers("18", "Transfers From Other Authorized Committees", 4),
        Attributions("18", "Transfers From Other Authorized Committees"),
        [
            .. People("17A"),
            .. Committees("17B", "Contributions From Political Party Committees", "17C", "Contributions From Other Political Committees"),
            OwnMoney("17D", "Contributions From the Candidate"),
            Loan("19A", "Loans Received From or Guaranteed by Candidate", "16C", GiverKind.Candidate),
            Loan("19B", "Other Loans", "16F", GiverKind.Organization),
            Other("20A", "Offsets To Expenditures - Operating", 20),
            Other("21", "Other Receipts", 10),
        ]);

    public static ReceiptKinds Pacs { get; } = new(
        Transfers("12", "Transfers From Affiliated/Other Party Committees", 3),
        Attributions("12", "Transfers From Affiliated/Other Party Committees"),
        [
            .. People("11AI"),
            .. Committees("11B", "Contributions From Political Party Committees", "11C", "Contributions From Other Political Committees"),
            Loan("13", "All Loans Received", "16F", GiverKind.Organization),
            Other("15", "Offsets To Operating Expenditures ", 15),
            new ReceiptKind
            {
                Line = "16",
                Label = "Refunds of Contributions Made to Federal Candidates and Other Political Committees",
                Weight = 10,
                Giver = GiverKind.Pac,
                Amount = AmountKind.Pac,
                ReceiptType = "17R",
                ReceiptTypeDesc = "CONTRIBUTION REFUND RECEIVED FROM REGISTERED ENTITY",
            },
            Other("17", "Other Federal Receipts (Dividends, Interest, etc.).", 15),
        ]);

    /// <summary>A sum that comes from a joint fundraiser.</summary>
    public ReceiptKind Transfer { get; }

    /// <summary>Memos that say from whom the sum came first.</summary>
    public ReceiptKind Attribution { get; }

    public static ReceiptKinds Of(string form) => form switch { "F3" => Congress, "F3P" => Presidency, _ => Pacs };

    public ReceiptKind Pick(Dice dice) => _slots[dice.Below(_slots.Length)];

    private static IEnumerable<ReceiptKind> People(string line)
    {
        ReceiptKind Make(int weight, string type, string description, AmountKind amount, MemoText? memo = null, bool earmarked = false) => new()
        {
            Line = line,
            Label = FromPeople,
            Weight = weight,
            Giver = GiverKind.Person,
            Amount = amount,
            ReceiptType = type,
            ReceiptTypeDesc = description,
            IsIndividual = true,
            IsEarmarked = earmarked,
            Memo = memo,
        };
        yield return Make(560, "15", FromPerson, AmountKind.Donation);
        yield return Make(180, "15E", "EARMARKED CONTRIBUTIONS TO POLITICAL COMMITTEES FROM AN INDIVIDUAL", AmountKind.Donation, Earmarked, earmarked: true);
        yield return Make(15, "15", FromPerson, AmountKind.Chargeback, Chargeback);
        yield return new ReceiptKind
        {
            Line = line,
            Label = FromPeople,
            Weight = 40,
            Giver = GiverKind.Conduit,
            Amount = AmountKind.Pac,
            MemoCode = "X",
            Memo = ConduitTotal,
        };
    }

    private static IEnumerable<ReceiptKind> Committees(string partyLine, string partyLabel, string otherLine, string otherLabel)
    {
        ReceiptKind Make(string line, string label, int weight, GiverKind giver) => new()
        {
            Line = line,
            Label = label,
            Weight = weight,
            Giver = giver,
            Amount = AmountKind.Pac,
            ReceiptType = "18K",
            ReceiptTypeDesc = "CONTRIBUTION RECEIVED FROM REGISTERED FILER",
        };
        yield return Make(partyLine, partyLabel, 6, GiverKind.Party);
        yield return Make(otherLine, otherLabel, 90, GiverKind.Pac);
    }

    private static ReceiptKind OwnMoney(string line, string label) => new()
    {
        Line = line,
        Label = label,
        Weight = 5,
        Giver = GiverKind.Candidate,
        Amount = AmountKind.Donation,
        ReceiptType = "15C",
        ReceiptTypeDesc = "CONTRIBUTION FROM CANDIDATE",
    };

    private static ReceiptKind Loan(string line, string label, string type, GiverKind giver) => new()
    {
        Line = line,
        Label = label,
        Weight = 2,
        Giver = giver,
        Amount = AmountKind.Loan,
        ReceiptType = type,
        ReceiptTypeDesc = type == "16C" ? "LOANS RECEIVED FROM THE CANDIDATE" : "LOANS RECEIVED FROM BANKS",
    };

    private static ReceiptKind Other(string line, string label, int weight) => new()
    {
        Line = line,
        Label = label,
        Weight = weight,
        Giver = GiverKind.Organization,
        Amount = AmountKind.Cents,
    };

    private static ReceiptKind Transfers(string line, string label, int weight) => new()
    {
        Line = line,
        Label = label,
        Weight = weight,
        Giver = GiverKind.JointFundraiser,
        Amount = AmountKind.Transfer,
        ReceiptType = "18G",
        ReceiptTypeDesc = "TRANSFER IN FROM AFFILIATED COMMITTEE",
    };

    private static ReceiptKind Attributions(string line, string label) => new()
    {
        Line = line,
        Label = label,
        Giver = GiverKind.Person,
        Amount = AmountKind.Donation,
        ReceiptType = "15J",
        ReceiptTypeDesc = "MEMO (FILER'S % OF CONTRIBUTION GIVEN TO JOINT FUNDRAISING COMMITTEE)",
        MemoCode = "X",
        IsIndividual = true,
    };
}
