using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>Makes the rows of one ledger.</summary>
internal sealed class DonationMaker(Ledger ledger, Givers givers, double nullDateShare, Dice dice)
{
    private readonly ReceiptKinds _kinds = ReceiptKinds.Of(ledger.Committee.Form);

    /// <summary>What lay there before the replica started, with numbers from the first on.</summary>
    public IEnumerable<DonationRow> Past(int count, int firstNumber) =>
        Make(count, firstNumber, () => dice.Pick(ledger.Filings), LoadedOn);

    /// <summary>What comes in now: mostly given of late, some of it long ago.</summary>
    public IEnumerable<DonationRow> New(int count, int firstNumber, DateTime now) =>
        Make(count, firstNumber, () => dice.Chance(0.75) ? ledger.Latest : dice.Pick(ledger.Filings), _ => now);

    /// <summary>As an amendment has it.</summary>
    public DonationRow Correct(DonationRow row, DateTime now)
    {
        var cents = Amounts.Pick(row.Kind.Amount, dice);
        return row with
        {
            Filing = row.Filing.Amendment,
            // Nobody gives to a committee in the place of its candidate, but another person may.
            Contributor = dice.Chance(0.5) ? row.Contributor : givers.Pick(row.Kind.Giver, ledger, dice),
            Cents = cents == row.Cents ? cents + 1 : cents,
            Day = dice.Chance(0.5) ? row.Day : Day(row.Filing.Report),
            Memo = dice.Chance(0.7) ? row.Memo : Memo(row.Kind),
            Loaded = now.Ticks,
            Traits = row.Traits & ~RowTraits.Bare,
        };
    }

    private IEnumerable<DonationRow> Make(int count, int firstNumber, Func<Filing> filingOf, Func<Report, DateTime> loadedOn)
    {
        for (var made = 0; made < count;)
        {
            var kind = _kinds.Pick(dice);
            var filing = filingOf();
            var loaded = loadedOn(filing.Report);
            var cents = Amounts.Pick(kind.Amount, dice);
            var number = firstNumber + made++;
            if (kind == _kinds.Transfer)
            {
                for (var memos = Math.Min(dice.Between(8, 40), count - made); memos > 0; memos--)
                    yield return Row(_kinds.Attribution, filing, loaded, firstNumber + made++, Amounts.Pick(AmountKind.Donation, dice), parent: number);
            }
            yield return Row(kind, filing, loaded, number, cents, parent: 0);
        }
    }

    private DonationRow Row(ReceiptKind kind, Filing filing, DateTime loaded, int number, long cents, int parent)
    {
        var row = Full(kind, filing, loaded, number, cents, parent);
        return dice.Below(500) == 0
            ? row with { Traits = RowTraits.Bare, Cents = DonationRow.NoCents, AggregateCents = DonationRow.NoCents }
            : row;
    }

    private DonationRow Full(ReceiptKind kind, Filing filing, DateTime loaded, int number, long cents, int parent) => new()
    {
        SubId = SubIds.Make(DateOnly.FromDateTime(loaded), number),
        Filing = filing,
        Kind = kind,
        Contributor = givers.Pick(kind.Giver, ledger, dice),
        Cents = cents,
        AggregateCents = dice.Chance(0.02) ? DonationRow.NoCents : Math.Max(0, cents) + (dice.Chance(0.5) ? 0 : dice.Below(600_000)),
        Loaded = loaded.Ticks,
        Day = dice.Chance(nullDateShare) ? DonationRow.NoDay : Day(filing.Report),
        Parent = parent,
        Memo = Memo(kind),
        Traits = Traits(kind),
    };

    private MemoText? Memo(ReceiptKind kind)
    {
        if (kind == _kinds.Attribution)
            return ledger.TransferMemo;
        return kind.Memo ?? (dice.Below(1_000) < 15 ? Memos.Pick(dice) : null);
    }

    private RowTraits Traits(ReceiptKind kind)
    {
        var election = kind.Amount is not (AmountKind.Donation or AmountKind.Pac) ? RowTraits.None : dice.Below(10) switch
        {
            < 5 => RowTraits.Primary,
            < 9 => RowTraits.General,
            _ => RowTraits.None,
        };
        return election | dice.Below(200) switch
        {
            0 => RowTraits.NoCommittee,
            1 => RowTraits.Paper,
            _ => RowTraits.None,
        };
    }

    private int Day(Report report) => dice.Between(report.From.DayNumber, report.To.DayNumber);

    /// <summary>In one of the days after the filing; some batches carry no fraction of a second.</summary>
    private DateTime LoadedOn(Report report)
    {
        var day = report.Filed.AddDays(1 + dice.Below(Report.DaysToLoad - 1)).ToDateTime(TimeOnly.MinValue);
        return day.AddSeconds(dice.Below(86_400)).AddMicroseconds(dice.Chance(0.05) ? 0 : dice.Below(1_000_000));
    }
}
