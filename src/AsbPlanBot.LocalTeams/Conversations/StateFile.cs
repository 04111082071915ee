using System.Text.Json;
using System.Threading.Channels;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.LocalTeams.Conversations;

/// <summary>Keeps the state in a JSON file: written soon after a change, whole or not at all, and once more when disposed.</summary>
internal sealed class StateFile : IAsyncDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(250);

    private readonly string _path;
    private readonly Func<SavedState> _snapshot;
    private readonly Channel<bool> _changes = System.Threading.Channels.Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _writing;

    public StateFile(string path, Func<SavedState> snapshot)
    {
        _path = path;
        _snapshot = snapshot;
        _writing = WriteAsync();
    }

    /// <exception cref="SetupException">There is a file, but not one that this program wrote.</exception>
    public static SavedState Load(string path)
    {
        if (!File.Exists(path))
            return new SavedState();
        try
        {
            return JsonSerializer.Deserialize<SavedState>(File.ReadAllBytes(path), JsonSerializerOptions.Web) ?? new SavedState();
        }
        catch (JsonException e)
        {
            throw new SetupException($"{path} cannot be read ({e.Message}). Delete it to begin with empty chats.", e);
        }
    }

    public void Changed() => _changes.Writer.TryWrite(true);

    public async ValueTask DisposeAsync()
    {
        _changes.Writer.TryComplete();
        await _stopping.CancelAsync();
        await _writing;
        _stopping.Dispose();
    }

    private async Task WriteAsync()
    {
        await foreach (var _ in _changes.Reader.ReadAllAsync())
        {
            await Task.Delay(Delay, TimeProvider.System, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            var whole = _path + ".new";
            await File.WriteAllBytesAsync(whole, JsonSerializer.SerializeToUtf8Bytes(_snapshot(), JsonSerializerOptions.Web));
            File.Move(whole, _path, overwrite: true);
        }
    }
}
