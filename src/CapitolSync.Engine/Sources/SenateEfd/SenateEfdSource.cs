using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.SenateEfd.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Index;
using CapitolSync.Engine.Sources.SenateEfd.Pages;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.SenateEfd;

/// <summary>The Senate's electronic financial disclosures: a search, and a page for each report, for those who accept its terms.</summary>
public static class SenateEfdSource
{
    /// <summary>Its name in settings.</summary>
    public const string Name = "SenateEfd";

    internal static readonly Source Source = new(Name, new Uri("https://efdsearch.senate.gov"))
    {
        Login = new SenateLogin(),
        SendsFrom = true,
        UsualBlock = TimeSpan.FromHours(6),
        WhenBlocked = " The Senate's site refuses many networks; reports that you save with a browser can be read with Import-CtFiling.",
        Judge = SenateErrors.Judge,
    };

    /// <summary>What the Senate wants accepted before it shows anything.</summary>
    internal static readonly SourceTerms Terms = new(
        SettingNames.SenateTermsAccepted,
        "The Senate shows its reports only to those who accept its terms of use: the prohibitions of 5 U.S.C. 13107(c), which 'Get-Help Set-CtSetting -Full' quotes. If you accept them, run: Set-CtSetting SenateTermsAccepted $true");

    /// <summary>What it is. One request at a time and 2 seconds apart: bursts were answered with 503.</summary>
    public static SourceDefinition Definition => new(
        Source,
        settings:
        [
            .. SettingDefinitions.OfSource(Name, delay: 2000, concurrency: 1),
            SettingDefinitions.OfContact(Name),
            new(Name, SettingNames.SenateTermsAccepted, false, "Whether you accept the Senate's prohibitions on obtaining and using reports; Get-Help Set-CtSetting -Full quotes them."),
        ],
        probePages: static _ => [AgreementInspection.Page])
    {
        Terms = Terms,
        Streams = [SenateIndexStream.Stream, SenateFilingsStream.Stream],
    };
}
