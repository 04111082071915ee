using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>
/// The calls of the connector at one service URL, over the transport that all of them share. A refusal is an
/// <see cref="ErrorResponseException"/>, and for teams and channels a <see cref="HttpOperationException"/>.
/// </summary>
internal sealed class ConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, ConnectorTransport transport)
    : IConnectorClient
{
    private readonly string _root = baseUri.AbsoluteUri.TrimEnd('/') + "/v3/";

    public Task<ConversationResourceResponse?> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken) =>
        SendAsync<ConversationResourceResponse>(HttpMethod.Post, "conversations", parameters, cancellationToken);

    public Task<ResourceResponse?> SendToConversationAsync(
        string? conversationId, Activity activity, CancellationToken cancellationToken) =>
        SendAsync<ResourceResponse>(HttpMethod.Post, Activities(conversationId), activity, cancellationToken);

    public Task<ResourceResponse?> ReplyToActivityAsync(
        string? conversationId, string? activityId, Activity activity, CancellationToken cancellationToken) =>
        SendAsync<ResourceResponse>(HttpMethod.Post, Activity(conversationId, activityId), activity, cancellationToken);

    public Task<ResourceResponse?> UpdateActivityAsync(
        string? conversationId, string? activityId, Activity activity, CancellationToken cancellationToken) =>
        SendAsync<ResourceResponse>(HttpMethod.Put, Activity(conversationId, activityId), activity, cancellationToken);

    public Task DeleteActivityAsync(string? conversationId, string? activityId, CancellationToken cancellationToken) =>
        SendAsync<object>(HttpMethod.Delete, Activity(conversationId, activityId), null, cancellationToken);

    public Task<ChannelAccount?> GetMemberAsync(string conversationId, string userId, CancellationToken cancellationToken) =>
        SendAsync<ChannelAccount>(
            HttpMethod.Get, Conversation(conversationId) + "/members/" + Escape(userId), null, cancellationToken);

    public Task<PagedMembersResult?> GetPagedMembersAsync(
        string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        var path = Conversation(conversationId) + "/pagedmembers";
        var joint = '?';
        if (pageSize is { } size)
            Add("pageSize=" + size.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(continuationToken))
            Add("continuationToken=" + Uri.EscapeDataString(continuationToken));
        return SendAsync<PagedMembersResult>(HttpMethod.Get, path, null, cancellationToken);

        void Add(string parameter)
        {
            path += joint + parameter;
            joint = '&';
        }
    }

    public Task<TeamDetails?> FetchTeamDetailsAsync(string teamId, CancellationToken cancellationToken) =>
        FetchAsync<TeamDetails>("teams/" + Escape(teamId), cancellationToken);

    public Task<ConversationList?> FetchChannelListAsync(string teamId, CancellationToken cancellationToken) =>
        FetchAsync<ConversationList>("teams/" + Escape(teamId) + "/conversations", cancellationToken);

    public void Dispose()
    {
        // The transport belongs to everybody.
    }

    private static string Conversation(string? id) => "conversations/" + Escape(id);

    private static string Activities(string? conversationId) => Conversation(conversationId) + "/activities";

    private static string Activity(string? conversationId, string? activityId) =>
        Activities(conversationId) + "/" + Escape(activityId);

    // A dot segment would be folded away, and the call would reach another resource.
    private static string Escape(string? id) => string.IsNullOrEmpty(id) || id is "." or ".."
        ? throw new ArgumentException("A conversation, activity, member or team needs an id.", nameof(id))
        : Uri.EscapeDataString(id);

    private Task<T?> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken) =>
        transport.SendAsync<T>(method, new Uri(_root + path), body, credentials, cancellationToken);

    // The official client reports a refused call about a team by another exception than one about a conversation.
    private async Task<T?> FetchAsync<T>(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync<T>(HttpMethod.Get, path, null, cancellationToken);
        }
        catch (ErrorResponseException exception)
        {
            throw new HttpOperationException(exception.Message, exception)
            {
                Response = exception.Response,
                Body = exception.Body,
            };
        }
    }
}
