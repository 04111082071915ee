using System.Net.Sockets;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.Tests.LocalTeams;

public sealed class SetupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asbplanbot-");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("v20.20.2", true)]
    [InlineData("v24.1.0\n", true)]
    [InlineData("v18.19.0", false)]
    [InlineData("node: not found", false)]
    public void Node_20_or_newer_will_do(string version, bool good) =>
        Assert.Equal(good, NodeRuntime.Complaint(version) is null);

    [Fact]
    public async Task Azurite_answers_on_ports_of_its_own_and_is_gone_when_disposed()
    {
        Uri table;
        await using (var azurite = await AzuriteServer.StartAsync(_folder.FullName, Cancelled))
        {
            table = Endpoint(azurite.ConnectionString, "TableEndpoint");
            Assert.NotEqual(table.Port, Endpoint(azurite.ConnectionString, "QueueEndpoint").Port);
            using var client = new TcpClient();
            await client.ConnectAsync(table.Host, table.Port, Cancelled);
        }

        using var late = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(async () => await late.ConnectAsync(table.Host, table.Port, Cancelled));
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "__azurite_db_table__.json")));
    }

    [Fact]
    public async Task Packages_that_match_their_lock_file_are_not_installed_again()
    {
        var folder = Repository.FindNpmFolder();
        var installed = await NpmPackages.EnsureAsync(folder, Cancelled);
        var before = Directory.GetCreationTimeUtc(Path.Combine(installed, "azurite"));

        await Task.WhenAll(NpmPackages.EnsureAsync(folder, Cancelled), NpmPackages.EnsureAsync(folder, Cancelled));

        Assert.Equal(before, Directory.GetCreationTimeUtc(Path.Combine(installed, "azurite")));
    }

    [Fact]
    public async Task What_npm_says_is_passed_on_when_it_fails()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "package.json"), """{"dependencies":{"a":"1.0.0"}}""", Cancelled);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "package-lock.json"), "{}", Cancelled);

        var error = await Assert.ThrowsAsync<SetupException>(() => NpmPackages.EnsureAsync(_folder.FullName, Cancelled));

        Assert.Contains("npm ci", error.Message, StringComparison.Ordinal);
        Assert.Contains("npm error", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_on_a_leash_ends_in_good_order_when_the_leash_is_let_go()
    {
        const string Program = "process.on('SIGTERM', () => { console.log('good order'); process.exit(0); }); setInterval(() => {}, 1000); console.log('on');";
        var on = new TaskCompletionSource();
        var leash = Path.Combine(Repository.FindNpmFolder(), "leash.cjs");
        await using var child = ChildProcess.Start("node", [leash, "node", "-e", Program], StopBy.ClosingInput, _ => on.TrySetResult());
        await on.Task.WaitAsync(Cancelled);

        await child.StopAsync();

        Assert.True(child.HasExited);
        if (!OperatingSystem.IsWindows())
            Assert.Contains("good order", child.LastLines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leash_that_is_told_to_end_takes_its_program_along()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        const string Program = "process.on('SIGTERM', () => { console.log('good order'); process.exit(0); }); setInterval(() => {}, 1000); process.kill(process.ppid, 'SIGTERM');";
        var leash = Path.Combine(Repository.FindNpmFolder(), "leash.cjs");
        await using var child = ChildProcess.Start("node", [leash, "node", "-e", Program], StopBy.Killing);

        // A program left behind would hold the output open for ever.
        Assert.Equal(0, await child.ExitAsync(Cancelled).WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, Cancelled));
        Assert.Contains("good order", child.LastLines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_cannot_be_run_is_told_by_the_leash()
    {
        var leash = Path.Combine(Repository.FindNpmFolder(), "leash.cjs");
        await using var child = ChildProcess.Start("node", [leash, "no-such-program"], StopBy.ClosingInput);

        Assert.Equal(127, await child.ExitAsync(Cancelled));
        Assert.Contains("no-such-program", child.LastLines, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Uri Endpoint(string connectionString, string name) =>
        new(connectionString.Split(';').Single(part => part.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..]);
}
