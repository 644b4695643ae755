namespace CapitolSync;

/// <summary>How donations are grouped.</summary>
public enum DonationGrouping
{
    /// <summary>By the contributors' employers.</summary>
    Employer,

    /// <summary>By the contributors' states.</summary>
    State,

    /// <summary>By the contributors' occupations.</summary>
    Occupation,

    /// <summary>By the receiving committees.</summary>
    Committee,

    /// <summary>By two-year periods.</summary>
    Period,

    /// <summary>By contributors: committees by id, persons by name and the first five digits of the ZIP code (without one, by name, city and state).</summary>
    Contributor,

    /// <summary>By companies: those of the contributors' employers, and those whose political action committees gave.</summary>
    Company,

    /// <summary>By the sectors of these companies.</summary>
    Industry,
}
