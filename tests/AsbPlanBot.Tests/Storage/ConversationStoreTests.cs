using AsbPlanBot.Core.People;
using AsbPlanBot.Storage.Conversations;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public class ConversationStoreTests(StorageFixture storage) : IAsyncLifetime
{
    private TestTables _tables = null!;
    private ConversationStore _conversations = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _tables = await storage.CreateTablesAsync();
        _conversations = new ConversationStore(_tables.Here);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_first_to_store_a_conversation_is_told_so_and_the_newest_wins()
    {
        var first = new Conversation("p1", ConversationKind.Personal, """{"id":"a:1_x/"}""", "blocked");
        var newest = first with { Reference = """{"id":"a:2"}""", Unreachable = null };

        Assert.True(await _conversations.SaveAsync(first, Cancelled));
        Assert.Equal(first, await _conversations.FindAsync(ConversationKind.Personal, "p1", Cancelled));
        Assert.False(await _conversations.SaveAsync(newest, Cancelled));

        Assert.Equal(newest, await _conversations.FindAsync(ConversationKind.Personal, "p1", Cancelled));
    }

    [Fact]
    public async Task Of_many_at_once_one_is_the_first()
    {
        var firsts = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => _conversations.SaveAsync(
            new Conversation("p1", ConversationKind.Personal, $"{number}", null), Cancelled)));

        Assert.Single(firsts, first => first);
    }

    [Fact]
    public async Task An_answer_lost_on_its_way_back_does_not_lose_the_greeting()
    {
        _tables.Wire.LoseAnswers(1);

        Assert.True(await _conversations.SaveAsync(new Conversation("p1", ConversationKind.Personal, "{}", null), Cancelled));
    }

    [Theory]
    [InlineData("19:abc@thread.tacv2")]
    [InlineData("19:ABC@thread.tacv2")]
    [InlineData("a:1_x/+#?==")]
    [InlineData("29:1Z\\%2F'")]
    public async Task Persons_and_teams_of_any_id_are_kept_apart(string key)
    {
        foreach (var other in (string[])["19:abc@thread.tacv2", "19:ABC@thread.tacv2", "a:1_x/+#?==", "29:1Z\\%2F'"])
            await _conversations.SaveAsync(new Conversation(other, ConversationKind.Team, other, null), Cancelled);
        await _conversations.SaveAsync(new Conversation(key, ConversationKind.Personal, "personal", null), Cancelled);

        await _conversations.RemoveAsync(ConversationKind.Team, key, Cancelled);
        await _conversations.RemoveAsync(ConversationKind.Team, key, Cancelled);

        Assert.Null(await _conversations.FindAsync(ConversationKind.Team, key, Cancelled));
        Assert.Equal("personal", (await _conversations.FindAsync(ConversationKind.Personal, key, Cancelled))!.Reference);
        var teams = await _conversations.ListAsync(ConversationKind.Team, Cancelled);
        Assert.Equal(3, teams.Count);
        Assert.All(teams, team => Assert.Equal((team.Key, ConversationKind.Team), (team.Reference, team.Kind)));
        Assert.True(await _conversations.SaveAsync(new Conversation(key, ConversationKind.Team, "again", null), Cancelled));
    }
}
