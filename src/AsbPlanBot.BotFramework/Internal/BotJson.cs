using System.Buffers;
using System.Text;

namespace Microsoft.Bot;

/// <summary>
/// The one serialiser of the protocol. It is made once, because its contracts are what costs; it takes no part in
/// references, type names or dates, so that what is not understood comes out as it went in.
/// </summary>
internal static class BotJson
{
    // Room for a card, which a smaller buffer would be copied for again and again.
    private const int UsualLength = 16 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static JsonSerializer Serializer { get; } = JsonSerializer.Create(new JsonSerializerSettings
    {
        CheckAdditionalContent = true,
        ContractResolver = new DefaultContractResolver(),
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
    });

    public static ArraySegment<byte> Write(object value)
    {
        var buffer = new MemoryStream(UsualLength);
        using (var text = new StreamWriter(buffer, Utf8, bufferSize: 1024, leaveOpen: true))
        using (var json = new JsonTextWriter(text) { ArrayPool = CharPool.Shared })
            Serializer.Serialize(json, value);

        return new ArraySegment<byte>(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <exception cref="JsonException">It is not JSON, not of that shape, or too deep.</exception>
    public static T? Read<T>(Stream stream)
    {
        using var text = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 1024, leaveOpen: true);
        using var json = new JsonTextReader(text) { ArrayPool = CharPool.Shared };
        return Serializer.Deserialize<T>(json);
    }

    private sealed class CharPool : IArrayPool<char>
    {
        public static readonly CharPool Shared = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null)
                ArrayPool<char>.Shared.Return(array);
        }
    }
}
