using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot;

/// <summary>The bot serves the organisation whose plan it runs, and no other.</summary>
internal static class Tenants
{
    /// <exception cref="RefusedException">The activity names another tenant, or none.</exception>
    public static void Check(Activity activity, string? allowed)
    {
        if (allowed is null)
            return;

        activity.TryGetChannelData<TeamsChannelData>(out var data);
        string?[] named = [activity.Conversation?.TenantId, data?.Tenant?.Id];
        var given = named.Where(tenant => !string.IsNullOrEmpty(tenant)).ToList();
        if (given.Count == 0 || given.Exists(tenant => !string.Equals(tenant, allowed, StringComparison.OrdinalIgnoreCase)))
            throw new RefusedException(StatusCodes.Status403Forbidden, "the activity is of another tenant");
    }
}
