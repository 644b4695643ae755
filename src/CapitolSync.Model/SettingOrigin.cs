namespace CapitolSync;

/// <summary>Where a setting's value comes from; later ones override earlier ones.</summary>
public enum SettingOrigin
{
    /// <summary>The default.</summary>
    Default,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>Set-CtSetting; saved in the database.</summary>
    Setting,

    /// <summary>A parameter of the command.</summary>
    Parameter,
}
