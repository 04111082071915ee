using AsbPlanBot.Endpoints;

namespace AsbPlanBot.AppPackage;

/// <summary>What of a Teams app package differs between organisations.</summary>
/// <param name="AppId">The bot's app id. It is the Teams app's id too.</param>
/// <param name="Host">Where the service answers, as DNS writes it: "asbplanbot.azurewebsites.net".</param>
internal sealed record AppDetails(Guid AppId, string Host)
{
    /// <summary>Characters that Teams shows of <see cref="Name"/>.</summary>
    public const int LongestName = 30;

    /// <summary>Characters that Teams shows of <see cref="Developer"/>.</summary>
    public const int LongestDeveloper = 32;

    /// <summary>Characters of an address.</summary>
    public const int LongestAddress = 2048;

    /// <summary>Three numbers. Teams takes a package in place of another only if this has changed.</summary>
    public string Version { get; init; } = typeof(AppDetails).Assembly.GetName().Version!.ToString(3);

    /// <summary>What the app is called in Teams.</summary>
    public string Name { get; init; } = "AsbPlanBot";

    /// <summary>Who is shown to have made the app.</summary>
    public string Developer { get; init; } = "AsbPlanBot";

    /// <summary>Where people read about the app; the service's own page unless it is given, as are the next two.</summary>
    public Uri Website { get => field ?? AboutPage.At(Host); init; }

    /// <summary>Where they read what it keeps of them.</summary>
    public Uri Privacy { get => field ?? AboutPage.At(Host, AboutPage.Privacy); init; }

    /// <summary>Where they read on what terms they use it.</summary>
    public Uri Terms { get => field ?? AboutPage.At(Host, AboutPage.Terms); init; }
}
