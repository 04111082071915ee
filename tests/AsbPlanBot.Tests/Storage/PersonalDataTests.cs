using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Core.Tests.Plans;
using AsbPlanBot.Storage.Conversations;
using AsbPlanBot.Storage.Ledger;
using AsbPlanBot.Storage.People;
using AsbPlanBot.Storage.Privacy;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public class PersonalDataTests(StorageFixture storage)
{
    private static readonly Identity Who = new(StoredLife.Jo.Id, [StoredLife.Jo.Name], [StoredLife.Jo.Upn!]);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Property(MaxTest = 12)]
    public Property Whatever_was_said_nothing_stored_names_who_is_forgotten_and_the_plan_is_replayed_as_it_stands() => Prop.ForAll(
        PlanLife.Lives.ToArbitrary(),
        async life =>
        {
            var tables = await storage.CreateTablesAsync();
            var (plan, history) = StoredLife.Of(life);
            await StoredLife.StoreAsync(tables.Here, plan, history);
            var before = await StoredLife.ScanAsync(tables.Here);
            Assert.Contains(before, Names);

            await ForgetAsync(tables);

            var after = await StoredLife.ScanAsync(tables.Here);
            Assert.DoesNotContain(after, Names);
            var now = (await tables.Plans.LoadAsync("asb", Cancelled))!;
            var lines = await tables.Plans.HistoryAsync("asb", null, Cancelled).ToListAsync(Cancelled);
            var replayed = PlanReplay.AsAt(now, lines, life.Moments[^1].From);
            Assert.Equal(now.Plan.Objectives.Select(Said), replayed?.Plan.Plan.Objectives.Select(Said) ?? []);
            Assert.Equal(history.Count, lines.Count);
            Assert.Equal(
                plan.Plan.Objectives.Select(objective => (objective.Status, objective.Note is null, objective.ConfirmedAt, objective.NoChangesInARow)),
                now.Plan.Objectives.Select(objective => (objective.Status, objective.Note is null, objective.ConfirmedAt, objective.NoChangesInARow)));
        });

    [Fact]
    public async Task Whoever_is_forgotten_holds_covers_and_manages_nothing_and_is_asked_nothing()
    {
        var tables = await StoreAsync();

        await ForgetAsync(tables);

        var settings = (await tables.Plans.LoadAsync("asb", Cancelled))!.Settings;
        Assert.Equal([StoredLife.Sam.Id], settings.Managers);
        var people = await new PeopleStore(tables.Here).LoadAsync("asb", Cancelled);
        Assert.Equal([StoredLife.Sam], people.Find("ASB Team Leader")!.Holdings.Select(holding => holding.Person));
        Assert.Empty(people.Find("Former officer 1")!.Holdings);
        Assert.Equal((StoredLife.Sam.Id, null), people.Absences.Select(absence => (absence.PersonId, absence.StandInId)).Single());

        var ledger = new LedgerStore(tables.Here);
        var open = await ledger.LoadAsync("asb", StoredLife.Cycle, Cancelled);
        Assert.Equal(CheckInState.Missed, open.CheckIns.Single(checkIn => checkIn.PersonId == "former-officer-1").State);
        Assert.Null(open.CheckIns.Single(checkIn => checkIn.PersonId == StoredLife.Sam.Id).StandInId);
        Assert.Equal(2, open.Notices.Count);
        var closed = await ledger.LoadAsync("asb", StoredLife.Former, Cancelled);
        Assert.Equal(CheckInState.Sent, closed.CheckIns.Single(checkIn => checkIn.PersonId == "former-officer-1").State);
        Assert.Equal("former-officer-1", closed.CheckIns.Single(checkIn => checkIn.PersonId == StoredLife.Sam.Id).StandInId);

        var conversations = new ConversationStore(tables.Here);
        Assert.Equal([StoredLife.Sam.Id], (await conversations.ListAsync(ConversationKind.Personal, Cancelled)).Select(conversation => conversation.Key));
        Assert.Equal("""{"serviceUrl":"https://smba.example/"}""", (await conversations.FindAsync(ConversationKind.Team, "19:team", Cancelled))!.Reference);
    }

    [Fact]
    public async Task Two_parties_that_are_named_after_one_person_become_one_with_the_holders_of_both()
    {
        var tables = await StoreAsync();
        var people = new PeopleStore(tables.Here);
        Holding[] both = [new(StoredLife.Jo with { Name = "Jo Bell" }, true, null, null), new(StoredLife.Sam, false, null, null)];
        await people.SavePartyAsync("asb", null, new Party("Jo Bell", PartyKind.Person, both), Cancelled);
        var data = new PersonalData(tables.Here);
        var leaver = await data.BeginAsync("asb", Who.With(["Jo Bell"], []), Cancelled);
        var words = new PersonWords(leaver.Who);

        await data.ReplaceAsync("asb", leaver, words, Samples.Noon, Cancelled);
        Assert.Equal(0, await data.ReplaceAsync("asb", leaver, words, Samples.Noon, Cancelled));

        var directory = await people.LoadAsync("asb", Cancelled);
        Assert.Equal(["ASB Team Leader", "Former officer 1"], directory.Parties.Select(party => party.Name).Order());
        Assert.Equal([StoredLife.Sam], directory.Find("Former officer 1")!.Holdings.Select(holding => holding.Person));
    }

    [Fact]
    public async Task Whoever_is_forgotten_while_they_are_away_is_not_asked_when_they_would_be_back()
    {
        var tables = await StoreAsync();
        var ledger = new LedgerStore(tables.Here);
        var asked = (await ledger.FindAsync("asb", StoredLife.Cycle, StoredLife.Jo.Id, Cancelled))!;
        await ledger.TryUpdateAsync(asked with { State = CheckInState.Away, Until = Samples.Noon }, Cancelled);

        await ForgetAsync(tables);

        var former = (await ledger.FindAsync("asb", StoredLife.Cycle, "former-officer-1", Cancelled))!;
        Assert.Null(ReminderPlanner.DueOf(Given.Settings, PlanDirectory.Empty, former, Samples.Noon.AddDays(9)));
    }

    [Fact]
    public async Task The_conversations_of_a_namesake_stay_as_they_are()
    {
        var tables = await StoreAsync();
        var conversations = new ConversationStore(tables.Here);
        var namesake = new Conversation("p9", ConversationKind.Personal, $$$"""{"user":{"name":"{{{StoredLife.Jo.Name}}}","aadObjectId":"p9"}}""", null);
        await conversations.SaveAsync(namesake, Cancelled);

        await ForgetAsync(tables);

        Assert.Equal(namesake.Reference, (await conversations.FindAsync(ConversationKind.Personal, "p9", Cancelled))!.Reference);
    }

    [Theory]
    [InlineData("POST $batch", 3)]
    [InlineData("PUT", 2)]
    [InlineData("PUT", 5)]
    [InlineData("POST $batch", 9)]
    public async Task Interrupted_anywhere_it_goes_on_under_the_same_pseudonym(string request, int number)
    {
        var tables = await StoreAsync();
        tables.Wire.Before(request, sent => sent == number ? throw new NotSupportedException("The process was killed.") : Task.CompletedTask);
        await Assert.ThrowsAsync<NotSupportedException>(() => ForgetAsync(tables));
        tables.Wire.Before("nothing", _ => Task.CompletedTask);
        var data = new PersonalData(tables.Here);
        Assert.NotNull(await data.FindUnfinishedAsync("asb", StoredLife.Jo.Id, Cancelled));

        // All that the second run is told is the id: the people list may have lost the name.
        await ForgetAsync(tables, Who with { Names = [], Upns = [] });

        Assert.DoesNotContain(await StoredLife.ScanAsync(tables.Here), Names);
        Assert.Null(await data.FindUnfinishedAsync("asb", StoredLife.Jo.Id, Cancelled));
        var history = await tables.Plans.HistoryAsync("asb", null, Cancelled).ToListAsync(Cancelled);
        Assert.Equal(["former-officer-1"], history.Select(entry => entry.By).Distinct());
    }

    [Fact]
    public async Task Each_who_is_forgotten_has_a_number_of_their_own_and_two_at_once_too()
    {
        var tables = await StoreAsync();
        var sam = new Identity(StoredLife.Sam.Id, [StoredLife.Sam.Name], []);
        var elsewhere = new PersonalData(tables.Elsewhere);
        tables.Wire.BeforeTransaction(number => number == 1 ? elsewhere.BeginAsync("asb", sam, Cancelled) : Task.CompletedTask);

        var leaver = await new PersonalData(tables.Here).BeginAsync("asb", Who, Cancelled);

        Assert.Equal(2, leaver.By.Number);
        Assert.Equal(1, (await elsewhere.FindUnfinishedAsync("asb", sam.Id, Cancelled))!.By.Number);
    }

    [Fact]
    public async Task A_reply_that_comes_between_two_rows_is_not_lost()
    {
        var tables = await StoreAsync();
        tables.Wire.BeforeTransaction(async number =>
        {
            if (number == 3)
            {
                var loaded = (await tables.PlansElsewhere.LoadAsync("asb", Cancelled))!.Plan.Find("1.1")!;
                var reply = Samples.Reply(loaded, RagStatus.Green, "late", Samples.Noon.AddDays(9), "asked Jo Blake");
                Assert.Equal(SaveOutcome.Saved, await tables.PlansElsewhere.SaveRepliesAsync("asb", [reply], Cancelled));
            }
        });

        await ForgetAsync(tables);

        var objective = (await tables.Plans.LoadAsync("asb", Cancelled))!.Plan.Find("1.1")!;
        Assert.Equal((RagStatus.Green, "asked Former officer 1"), (objective.Status, objective.Note));
        Assert.DoesNotContain(await StoredLife.ScanAsync(tables.Here), Names);
    }

    [Fact]
    public async Task Everything_that_names_a_person_is_found_in_every_table_and_in_readable_form()
    {
        var tables = await StoreAsync();

        var held = await new PersonalData(tables.Here).FindAsync(null, new PersonWords(Who), Cancelled).ToListAsync(Cancelled);

        var scanned = (await StoredLife.ScanAsync(tables.Here)).Count(Names);
        Assert.Equal(scanned, held.Count(row => row.IsCertain));
        Assert.Equal(["Conversations", "Ledger", "People", "Plans"], held.Select(row => row.Table).Distinct().Order());
        var line = held.First(row => row.Kind == "4history");
        Assert.Equal(("asb", StoredLife.Jo.Id, "waiting"), (line.PlanId, line.Values["By"], line.Values["Note"][..7]));
        Assert.Contains("Plan of Jo Blake", held.Single(row => row.Kind == "6draft" && row.Row == StoredLife.Sam.Id).Values["Document"], StringComparison.Ordinal);
        Assert.All(held.Where(row => row.Table == "Conversations"), row => Assert.Null(row.PlanId));
    }

    [Fact]
    public async Task A_plan_that_is_removed_leaves_nothing_and_another_stays_whole()
    {
        var tables = await StoreAsync();
        var (plan, history) = Life();
        var other = plan with { Settings = plan.Settings with { PlanId = "asb-2" } };
        await StoredLife.StoreAsync(tables.Here, other, [.. history.Select(entry => entry with { Key = "2" + entry.Key })]);
        var data = new PersonalData(tables.Here);
        Assert.Equal(["asb", "asb-2"], await data.PlansAsync(Cancelled));
        var counts = await data.CountAsync("asb", Cancelled);

        Assert.Equal(counts.Values.Sum(), await data.RemovePlanAsync("asb", Cancelled));
        Assert.Equal(0, await data.RemovePlanAsync("asb", Cancelled));

        Assert.Equal(["asb-2"], await data.PlansAsync(Cancelled));
        Assert.Equivalent(counts, await data.CountAsync("asb-2", Cancelled));
        await data.RemovePlanAsync("asb-2", Cancelled);
        Assert.Equal(4, (await StoredLife.ScanAsync(tables.Here)).Count);
    }

    private async Task<TestTables> StoreAsync()
    {
        var tables = await storage.CreateTablesAsync();
        var (plan, history) = Life();
        await StoredLife.StoreAsync(tables.Here, plan, history);
        return tables;
    }

    private static (PlanInForce Plan, IReadOnlyList<HistoryEntry> History) Life()
    {
        var (objective, entry) = Samples.Reply(Samples.Objective("1.1"), RagStatus.Red, "first", note: "waiting for Jo Blake");
        var plan = Given.InForce(objective with { ConfirmedBy = StoredLife.Jo.Id }, Samples.Objective("1.2"));
        plan = plan with { Settings = plan.Settings with { Managers = [StoredLife.Jo.Id, StoredLife.Sam.Id] } };
        return (plan, [.. Enumerable.Range(1, 5).Select(day => entry with { At = Samples.Noon.AddDays(day), By = StoredLife.Jo.Id, Key = $"asb-{StoredLife.Jo.Id}-{day}|1.1" })]);
    }

    private static async Task ForgetAsync(TestTables tables, Identity? who = null)
    {
        var data = new PersonalData(tables.Here);
        var leaver = await data.BeginAsync("asb", who ?? Who, Cancelled);
        while (await data.ReplaceAsync("asb", leaver, new PersonWords(leaver.Who), Samples.Noon, Cancelled) > 0)
        {
        }

        await data.RemoveConversationsAsync(leaver.Who, Cancelled);
        await data.EndAsync("asb", leaver, Cancelled);
    }

    private static bool Names(string row) =>
        row.Contains(StoredLife.Jo.Id, StringComparison.OrdinalIgnoreCase)
        || row.Contains(StoredLife.Jo.Name, StringComparison.OrdinalIgnoreCase)
        || row.Contains("Jo  Blake", StringComparison.OrdinalIgnoreCase)
        || row.Contains(StoredLife.Jo.Upn!, StringComparison.OrdinalIgnoreCase);

    private static string Said(Objective objective) =>
        string.Join('|', objective with { Actions = [], Parties = [], Version = null }, string.Join(',', objective.Actions));
}
