using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Conversation;
using Microsoft.Bot.Builder;

namespace AsbPlanBot.Tests.Teams.Fakes;

/// <summary>Who and what Teams says is there; nothing, until a test says otherwise.</summary>
internal sealed class FakeRoster : ITeamRoster
{
    public List<TeamChannel> Channels { get; } = [];

    /// <summary>Null where Teams does not tell.</summary>
    public List<Member>? Chat { get; set; }

    public List<Member> Team { get; } = [];

    public Task<IReadOnlyList<TeamChannel>> ChannelsAsync(ITurnContext? turn, string teamId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TeamChannel>>(turn is null ? [] : Channels);

    public Task<IReadOnlyList<Member>?> MembersAsync(ITurnContext? turn, string? teamId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Member>?>(turn is null ? null : teamId is null ? Chat : Team);

    public Task<Member?> FindAsync(ITurnContext? turn, string personId, CancellationToken cancellationToken) =>
        Task.FromResult(turn is null ? null : (Chat ?? []).Concat(Team).FirstOrDefault(member => member.Id == personId));
}
