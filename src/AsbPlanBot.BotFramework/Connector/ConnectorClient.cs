using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The connector at one service URL, over the transport that all of them share.</summary>
internal sealed class ConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, ConnectorTransport transport)
    : IConnectorClient, IConversations
{
    private readonly string _root = baseUri.AbsoluteUri.TrimEnd('/');

    public Uri BaseUri { get; set; } = baseUri;

    public IConversations Conversations => this;

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        SendAsync<ConversationResourceResponse>(HttpMethod.Post, "/v3/conversations", parameters, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        SendAsync<ResourceResponse>(HttpMethod.Post, Activities(conversationId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        SendAsync<ResourceResponse>(
            HttpMethod.Post, Activities(conversationId, activityId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        SendAsync<ResourceResponse>(
            HttpMethod.Put, Activities(conversationId, activityId), activity, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        await SendAsync<object>(
            HttpMethod.Delete, Activities(conversationId, activityId), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = default,
        string? continuationToken = default,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        List<string> query = [];
        if (pageSize is { } size)
            query.Add("pageSize=" + size.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(continuationToken))
            query.Add("continuationToken=" + Uri.EscapeDataString(continuationToken));
        var path = Conversation(conversationId) + "/pagedmembers" + (query.Count > 0 ? "?" + string.Join('&', query) : "");
        return SendAsync<PagedMembersResult>(HttpMethod.Get, path, null, customHeaders, cancellationToken);
    }

    public async Task<ChannelAccount> GetConversationMemberAsync(
        string userId, string conversationId, CancellationToken cancellationToken)
    {
        var path = Conversation(conversationId) + "/members/" + Escape(userId);
        using var response = await SendAsync<ChannelAccount>(HttpMethod.Get, path, null, null, cancellationToken);
        return response.Body!;
    }

    public Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancellationToken) =>
        FetchAsync<TeamDetails>("/v3/teams/" + Escape(teamId), cancellationToken);

    public Task<ConversationList> FetchChannelListAsync(string teamId, CancellationToken cancellationToken) =>
        FetchAsync<ConversationList>("/v3/teams/" + Escape(teamId) + "/conversations", cancellationToken);

    public void Dispose()
    {
        // The transport belongs to everybody.
    }

    private static string Conversation(string id) => "/v3/conversations/" + Escape(id);

    private static string Activities(string conversationId) => Conversation(conversationId) + "/activities";

    private static string Activities(string conversationId, string activityId) =>
        Activities(conversationId) + "/" + Escape(activityId);

    // A dot segment would be folded away and the call would reach another resource.
    private static string Escape(string id) => string.IsNullOrEmpty(id) || id is "." or ".."
        ? throw new ArgumentException("A conversation, activity, member or team needs an id.", nameof(id))
        : Uri.EscapeDataString(id);

    private Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpMethod method,
        string path,
        object? body,
        Dictionary<string, List<string>>? headers,
        CancellationToken cancellationToken) =>
        transport.SendAsync<T>(method, new Uri(_root + path), body, headers, credentials, cancellationToken);

    // The official client reports a refused call about a team by another exception than one about a conversation.
    private async Task<T> FetchAsync<T>(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await SendAsync<T>(HttpMethod.Get, path, null, null, cancellationToken);
            return response.Body!;
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
