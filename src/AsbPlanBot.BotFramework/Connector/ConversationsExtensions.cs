using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The calls of <see cref="IConversations"/>, answering with the body alone.</summary>
public static partial class ConversationsExtensions
{
    public static async Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations,
        ConversationParameters parameters,
        CancellationToken cancellationToken = default)
    {
        using var response = await operations.CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken);
        return response.Body!;
    }

    public static async Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        using var response = await operations.SendToConversationWithHttpMessagesAsync(
            conversationId, activity, null, cancellationToken);
        return response.Body!;
    }

    public static async Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        using var response = await operations.ReplyToActivityWithHttpMessagesAsync(
            conversationId, activityId, activity, null, cancellationToken);
        return response.Body!;
    }

    public static async Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        using var response = await operations.UpdateActivityWithHttpMessagesAsync(
            conversationId, activityId, activity, null, cancellationToken);
        return response.Body!;
    }

    public static async Task DeleteActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default)
    {
        using var response = await operations.DeleteActivityWithHttpMessagesAsync(
            conversationId, activityId, null, cancellationToken);
    }

    public static async Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations,
        string conversationId,
        int? pageSize = default,
        string? continuationToken = default,
        CancellationToken cancellationToken = default)
    {
        using var response = await operations.GetConversationPagedMembersWithHttpMessagesAsync(
            conversationId, pageSize, continuationToken, null, cancellationToken);
        return response.Body!;
    }
}
