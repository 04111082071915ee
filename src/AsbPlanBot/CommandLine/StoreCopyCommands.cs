using System.CommandLine;
using System.Globalization;
using System.Security;
using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Backup;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.CommandLine;

/// <summary><c>store backup FILE</c> and <c>store restore FILE</c></summary>
internal sealed class StoreCopyCommands(StoreCommands store, TextWriter output, TextWriter error)
{
    private const int Tries = 3;

    public Command Build()
    {
        var target = new Argument<string>("FILE") { Description = "The file to write; it must not be there yet." };
        var backup = new Command("backup", "Write every row of every table to a file. It holds names, notes and ids: keep it as the plan itself.") { target };
        backup.SetAction((parsed, cancellationToken) => RunAsync(
            (services, file) => BackUpAsync(services, file, cancellationToken), parsed.GetRequiredValue(target), cancellationToken));

        var source = new Argument<string>("FILE") { Description = "A file that backup has written." };
        var restore = new Command("restore", "Write the rows of a backup into empty tables: those of a Storage:TablePrefix that is not in use.") { source };
        restore.SetAction((parsed, cancellationToken) => RunAsync(
            (services, file) => RestoreAsync(services, file, cancellationToken), parsed.GetRequiredValue(source), cancellationToken));

        return new Command("store", "Back up and restore everything that is stored.") { backup, restore };
    }

    // The tables as they are: a start would bring their rows to another version, or write its mark into those that are to be empty.
    private Task<int> RunAsync(Func<IServiceProvider, string, Task<int>> command, string file, CancellationToken cancellationToken) =>
        store.RunAsync(
            async services =>
            {
                try
                {
                    return await command(services, file);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
                {
                    return await FailAsync($"{file}: {exception.Message}");
                }
            },
            cancellationToken,
            prepare: false);

    private async Task<int> BackUpAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        var isWhole = false;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var stream = new FileStream(file, options);
        try
        {
            BackupOutcome outcome = new BackupOutcome.Changed();
            for (var tried = 0; tried < Tries && outcome is BackupOutcome.Changed; tried++)
            {
                stream.SetLength(0);
                outcome = await services.GetRequiredService<StoreBackup>().WriteAsync(stream, cancellationToken);
            }

            isWhole = outcome is BackupOutcome.Done;
            return outcome switch
            {
                BackupOutcome.Done(var rows) => await SayAsync($"{Rows(rows)} are in {file}. It holds names, notes and ids: keep it as the plan itself."),
                BackupOutcome.Empty => await FailAsync($"There is nothing to back up {PlaceOf(services)}."),
                _ => await FailAsync("Something was stored while the tables were read, three times over. Stop the service, and try again."),
            };
        }
        finally
        {
            await stream.DisposeAsync();
            if (!isWhole)
            {
                File.Delete(file);
            }
        }
    }

    private async Task<int> RestoreAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read);
        return await services.GetRequiredService<StoreBackup>().RestoreAsync(stream, cancellationToken) switch
        {
            RestoreOutcome.Done(var rows) => await SayAsync($"{Rows(rows)} of {file} are stored {PlaceOf(services)}. Start the service with the same setting."),
            RestoreOutcome.NotEmpty(var table) => await FailAsync(
                $"Nothing was restored: the table {table} {PlaceOf(services)} is not empty. Set Storage:TablePrefix to one that is not in use."),
            RestoreOutcome.Unreadable(var line, var why) => await FailAsync(
                string.Create(CultureInfo.InvariantCulture, $"Nothing was restored from {file}: line {line}: {why}.")),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no outcome of a restore."),
        };
    }

    private static string PlaceOf(IServiceProvider services) =>
        services.GetRequiredService<IOptions<StorageOptions>>().Value.TablePrefix is { Length: > 0 } prefix
            ? $"with the prefix {prefix}"
            : "without a prefix";

    private static string Rows(int rows) => string.Create(CultureInfo.InvariantCulture, $"{rows:#,##0} rows");

    private async Task<int> SayAsync(string line)
    {
        await output.WriteLineAsync(line);
        return CommandTree.Done;
    }

    private async Task<int> FailAsync(string line)
    {
        await error.WriteLineAsync(line);
        return CommandTree.BadInput;
    }
}
