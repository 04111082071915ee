using System.Net.Http.Headers;
using AsbPlanBot.LocalTeams.Connector;

namespace AsbPlanBot.LocalTeams.Files;

/// <summary>A file on its way into a drive, piece by piece, as in an upload session of OneDrive.</summary>
/// <param name="key">Whoever knows it may upload.</param>
/// <param name="uniqueId">That of the file to be.</param>
/// <param name="owner">The AAD object id of whose drive it is.</param>
internal sealed class Upload(string key, string uniqueId, string owner, string name)
{
    private readonly Lock _gate = new();
    private byte[] _content = [];
    private int _received;

    public string Key => key;

    public string UniqueId => uniqueId;

    public string Owner => owner;

    public string Name => name;

    /// <summary>Takes the next piece.</summary>
    /// <returns>How many bytes are there now, the whole file once it is complete, or why the piece was not taken.</returns>
    public (int Received, byte[]? Whole, ConnectorError? Error) Take(ContentRangeHeaderValue range, ReadOnlySpan<byte> piece)
    {
        lock (_gate)
        {
            if (Check(range, piece.Length, _received, _content.Length) is { } error)
                return (_received, null, error);
            if (_received == 0)
                _content = new byte[(int)range.Length!.Value];
            piece.CopyTo(_content.AsSpan(_received));
            _received += piece.Length;
            return (_received, _received == _content.Length ? _content : null, null);
        }
    }

    /// <summary>What is wrong with a piece; null when it is the next one.</summary>
    /// <param name="range">What it says that it is.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="received">How many came before it.</param>
    /// <param name="total">How many the first one promised.</param>
    public static ConnectorError? Check(ContentRangeHeaderValue range, int length, int received, int total) => range switch
    {
        not { Unit: "bytes", HasRange: true, HasLength: true } => Invalid("Content-Range is not 'bytes from-to/total'."),
        { Length: > Drive.LargestFile } => TooLarge,
        _ when range.To - range.From + 1 != length => Invalid("Content-Range does not fit the length of the body."),
        _ when received > 0 && range.Length != total => Invalid("The total is not that of the first piece."),
        _ when range.From != received => new ConnectorError(416, "invalidRange", "Another range is expected next."),
        _ => null,
    };

    public static ConnectorError TooLarge { get; } = new(413, "invalidRequest", "The file is too large.");

    public static ConnectorError Invalid(string message) => new(400, "invalidRequest", message);
}
