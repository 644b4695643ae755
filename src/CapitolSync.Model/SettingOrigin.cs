namespace CapitolSync;

/// <summary>Where a setting's value comes from; the later ones win.</summary>
public enum SettingOrigin
{
    /// <summary>Nobody said anything.</summary>
    Default,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>Set-CtSetting; kept in the database.</summary>
    Setting,

    /// <summary>A parameter of the command.</summary>
    Parameter,
}
