using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands.Answers;

/// <summary>What cmdlets that answer from trades share: the conditions of Get-CtTrade on their dates and values.</summary>
public abstract class DatedAnswerCommand : AnswerCommand
{
    /// <summary><para type="description">Traded on or after this day: 2026-03-31, or 2026 and 2026-03 for the first day of a year or a month.</para></summary>
    [Parameter]
    [Alias("Since", "From")]
    [DateArgument(IsDay = true)]
    public DateTime? TradedSince { get; set; }

    /// <summary><para type="description">Traded after this day, which is not included: 2026 means from 2027 on.</para></summary>
    [Parameter]
    [Alias("After")]
    [DateArgument(IsDay = true, IsAfter = true)]
    public DateTime? TradedAfter { get; set; }

    /// <summary><para type="description">Traded before this day, which is not included: 2026 means up to the end of 2025.</para></summary>
    [Parameter]
    [Alias("Before")]
    [DateArgument(IsDay = true)]
    public DateTime? TradedBefore { get; set; }

    /// <summary><para type="description">Traded on this day or earlier: 2026 means up to the end of 2026.</para></summary>
    [Parameter]
    [Alias("Until", "To")]
    [DateArgument(IsDay = true, IsAfter = true)]
    public DateTime? TradedUntil { get; set; }

    /// <summary><para type="description">Published at this time or later. A date without a time zone is UTC.</para></summary>
    [Parameter]
    [DateArgument]
    public DateTime? PublishedSince { get; set; }

    /// <summary><para type="description">Published before this time, which is not included. A date without a time zone is UTC.</para></summary>
    [Parameter]
    [DateArgument]
    public DateTime? PublishedBefore { get; set; }

    /// <summary><para type="description">Minimum value in USD; the value is the midpoint of the disclosed range, or its lower end if it has no upper one.</para></summary>
    [Parameter]
    public decimal? MinValue { get; set; }

    /// <summary><para type="description">Maximum value in USD; the value is the midpoint of the disclosed range, or its lower end if it has no upper one.</para></summary>
    [Parameter]
    public decimal? MaxValue { get; set; }

    private protected override TradeFilter Filter() => base.Filter() with
    {
        TradedSince = DateExtensions.LaterDay(TradedSince, TradedAfter),
        TradedBefore = DateExtensions.EarlierDay(TradedBefore, TradedUntil),
        PublishedSince = PublishedSince?.ToUtc(),
        PublishedBefore = PublishedBefore?.ToUtc(),
        MinValue = MinValue,
        MaxValue = MaxValue,
    };
}
