using System.Globalization;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.Tests.LocalTeams;

public sealed class LauncherTests : LocalTeamsFixture
{
    private readonly string _data = Directory.CreateTempSubdirectory("asbplanbot-").FullName;

    private string PeopleCsv => System.IO.Path.Combine(_data, "people.csv");

    [Fact]
    public async Task The_first_start_installs_the_app_for_everybody_and_sends_the_first_check_ins()
    {
        var output = await LaunchAsync();

        var types = Bot.Received.Select(activity => activity.GetProperty("type").GetString()).ToList();
        Assert.Equal(3, types.Count(type => type == "installationUpdate"));
        Assert.Equal(3, types.Count(type => type == "conversationUpdate"));
        Assert.Equal(1, Bot.ClockOffset.TotalDays, precision: 2);
        Assert.Contains("#user=", output, StringComparison.Ordinal);
        Assert.Contains("Try this", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_start_repeats_none_of_that()
    {
        await LaunchAsync();
        var before = Bot.Received.Count;

        await LaunchAsync();

        Assert.Equal(before, Bot.Received.Count);
    }

    [Fact]
    public async Task A_data_folder_in_use_is_named()
    {
        using var taken = FileLock.TryTake(System.IO.Path.Combine(_data, "in-use.lock"));

        var (exitCode, error) = await CommandAsync("--port", "1", "--data", _data, "--bot", Bot.Address.AbsoluteUri);

        Assert.Equal(1, exitCode);
        Assert.Contains(_data, error, StringComparison.Ordinal);
        Assert.Contains("--data", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_ends_the_start_with_the_way_out()
    {
        var port = Teams.Address.Port.ToString(CultureInfo.InvariantCulture);

        var (exitCode, error) = await CommandAsync("--port", port, "--data", _data, "--bot", Bot.Address.AbsoluteUri);

        Assert.Equal(1, exitCode);
        Assert.Contains(port, error, StringComparison.Ordinal);
        Assert.Contains("--port", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "many")]
    [InlineData("--port", "70000")]
    [InlineData("--bot", "somewhere")]
    [InlineData("--colour", "red")]
    public async Task Wrong_usage_is_told_with_exit_code_2(string option, string value)
    {
        var (exitCode, error) = await CommandAsync(option, value);

        Assert.Equal(2, exitCode);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_people_file_that_is_not_there_is_named()
    {
        var (exitCode, error) = await CommandAsync("--data", _data, "--people", "nobody.csv", "--bot", Bot.Address.AbsoluteUri);

        Assert.Equal(1, exitCode);
        Assert.Contains("nobody.csv", error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Error)> CommandAsync(params string[] arguments)
    {
        await using var error = new StringWriter(CultureInfo.InvariantCulture);
        return (await LauncherCommand.RunAsync(arguments, TextWriter.Null, error), error.ToString());
    }

    /// <summary>Starts, waits until all is said, and stops.</summary>
    private async Task<string> LaunchAsync()
    {
        await File.WriteAllTextAsync(
            PeopleCsv, $"party,kind,name,aadObjectId,upn,lead,from,to\nASB Team,team,{Jo.Name},{Jo.AadObjectId},{Jo.Upn},yes,,\n", Cancelled);
        await using var output = new Listener();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var options = new LauncherOptions { Port = 0, Data = _data, People = PeopleCsv, Bot = Bot.Address };
        var running = new Launch(options, output).RunAsync(stop.Token);
        await Task.WhenAny(running, output.AllSaid);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        return output.ToString();
    }

    /// <summary>Hears the last of what a start says.</summary>
    private sealed class Listener() : StringWriter(CultureInfo.InvariantCulture)
    {
        private readonly TaskCompletionSource _allSaid = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task AllSaid => _allSaid.Task;

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            if (value!.StartsWith("Ctrl-C", StringComparison.Ordinal))
                _allSaid.SetResult();
        }
    }
}
