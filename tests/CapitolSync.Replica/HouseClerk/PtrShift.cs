namespace CapitolSync.Replica.HouseClerk;

/// <summary>Moves what is printed away from where it should be, as another program that prints the same report would.</summary>
internal sealed class PtrShift(PtrLayout layout)
{
    // The same report is printed as the same bytes.
    private readonly Dice _dice = Dice.For(layout.JitterSeed, nameof(PtrShift));
    private (double Left, double Bottom) _offset;

    public double Scale => layout.Scale;

    /// <summary>Where something stands instead.</summary>
    /// <param name="left">Where it should begin.</param>
    /// <param name="bottom">Where it should stand.</param>
    /// <param name="continues">Whether it is moved together with what was placed before.</param>
    public (double Left, double Bottom) Place(double left, double bottom, bool continues = false)
    {
        if (!continues)
            _offset = (Offset(), Offset());
        return ((left * Scale) + _offset.Left, (bottom * Scale) + _offset.Bottom);
    }

    private double Offset() => layout.Jitter * ((2 * _dice.Fraction()) - 1);
}
