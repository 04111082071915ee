using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads an activity out of a request, taking no more than an activity may have.</summary>
internal static class InboundActivity
{
    public const int MaxBytes = 256 * 1024;

    /// <exception cref="RefusedException">There is none in it.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            throw new RefusedException(StatusCodes.Status415UnsupportedMediaType, "the body is not declared as JSON");
        if (request.ContentLength > MaxBytes)
            throw TooLarge();

        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? MaxBytes) + 1);
        try
        {
            var length = await FillAsync(request.Body, buffer, cancellationToken);
            return Checked(Parse(buffer, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<int> FillAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            var length = await body.ReadAtLeastAsync(
                buffer, Math.Min(buffer.Length, MaxBytes + 1), throwOnEndOfStream: false, cancellationToken);
            return length <= MaxBytes ? length : throw TooLarge();
        }
        catch (BadHttpRequestException exception)
        {
            throw new RefusedException(exception.StatusCode, "the body could not be read");
        }
    }

    private static Activity? Parse(byte[] buffer, int length)
    {
        try
        {
            return BotJson.Read<Activity>(new MemoryStream(buffer, 0, length, writable: false));
        }
        catch (JsonException)
        {
            throw Bad("the body is not the JSON of an activity");
        }
    }

    private static Activity Checked(Activity? activity)
    {
        if (string.IsNullOrEmpty(activity?.Type))
            throw Bad("the activity has no type");
        if (string.IsNullOrEmpty(activity.Conversation?.Id))
            throw Bad("the activity is in no conversation");
        if (!ServiceUrl.TryRead(activity.ServiceUrl, out _))
            throw Bad("the activity has no service URL");

        if (!Reads(activity))
            throw Bad("what Teams says beside the activity is badly formed");

        activity.MembersAdded = WithoutNulls(activity.MembersAdded);
        activity.MembersRemoved = WithoutNulls(activity.MembersRemoved);
        activity.Attachments = WithoutNulls(activity.Attachments);
        return activity;
    }

    // Read once here, so that whoever reads it in a turn cannot fail.
    private static bool Reads(Activity activity)
    {
        activity.Entities = WithoutNulls(activity.Entities);
        try
        {
            _ = activity.GetMentions();
            return activity.ChannelData is null || activity.TryGetChannelData<TeamsChannelData>(out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IList<T>? WithoutNulls<T>(IList<T>? list)
        where T : class => list?.Contains(null!) is true ? [.. list.Where(item => item is not null)] : list;

    private static RefusedException Bad(string reason) => new(StatusCodes.Status400BadRequest, reason);

    private static RefusedException TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, "the body is larger than an activity may be");
}
