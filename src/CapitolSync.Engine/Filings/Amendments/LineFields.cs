namespace CapitolSync.Engine.Filings.Amendments;

/// <summary>The five fields by which a restated line is known again, made comparable once.</summary>
internal sealed record LineFields
{
    public const int Count = 5;

    private readonly DateOnly _txDate;
    private readonly string _owner;
    private readonly string? _ticker;
    private readonly string? _code;
    private readonly string _asset;
    private readonly (FilingTxType Type, FilingTxExtent? Extent) _type;
    private readonly (long Low, long? High) _amount;

    public LineFields(FilingLine line)
    {
        _txDate = line.TxDate;
        _owner = line.Owner.ToUpperInvariant();
        _ticker = AssetNames.NormalizeTicker(line.Ticker);
        _code = line.AssetCode?.ToUpperInvariant();
        _asset = AssetNames.Normalize(line.Asset);
        _type = (line.TxType, line.TxExtent);
        _amount = (line.Amount.LowCents, line.Amount.HighCents);
    }

    /// <summary>How many of them two lines have in common.</summary>
    public int CommonWith(LineFields other) =>
        (_txDate == other._txDate ? 1 : 0)
        + (string.Equals(_owner, other._owner, StringComparison.Ordinal) ? 1 : 0)
        + (IsSameAsset(other) ? 1 : 0)
        + (_type == other._type ? 1 : 0)
        + (_amount == other._amount ? 1 : 0);

    private bool IsSameAsset(LineFields other) =>
        (_code is null || other._code is null || string.Equals(_code, other._code, StringComparison.Ordinal))
        && ((_ticker is not null && string.Equals(_ticker, other._ticker, StringComparison.Ordinal)) || string.Equals(_asset, other._asset, StringComparison.Ordinal));
}
