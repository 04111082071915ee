using System.ComponentModel.DataAnnotations;
using AsbPlanBot.Teams;

namespace AsbPlanBot.Settings;

/// <summary>The section Teams of the settings.</summary>
internal sealed class TeamsSettings : IValidatableObject
{
    private static readonly TeamsOptions Usual = new();

    /// <inheritdoc cref="TeamsOptions.ServiceUrl"/>
    public string ServiceUrl { get; init; } = Usual.ServiceUrl;

    /// <inheritdoc cref="TeamsOptions.FileHosts"/>
    public string FileHosts { get; init; } = Usual.FileHosts;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var url) || !(url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback)))
        {
            yield return new("Teams:ServiceUrl is not an https address.");
        }

        if (!FileHosts.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(host => Uri.CheckHostName(host) != UriHostNameType.Unknown))
        {
            yield return new("Teams:FileHosts are not names of hosts with spaces between them.");
        }
    }
}
