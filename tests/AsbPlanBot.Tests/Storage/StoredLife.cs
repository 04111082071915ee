using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Tests.Plans;
using AsbPlanBot.Storage.Conversations;
using AsbPlanBot.Storage.Ledger;
using AsbPlanBot.Storage.People;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Tests.Storage;

/// <summary>A plan in which Jo has a part in everything there is, as the stores write it.</summary>
internal static class StoredLife
{
    public const string Cycle = "20261126T1000Z";
    public const string Former = "20261119T1000Z";

    public static readonly Person Jo = new("aaaaaaaa-0000-4000-8000-000000000001", "Jo Blake", "jo.blake@council.example");
    public static readonly Person Sam = new("aaaaaaaa-0000-4000-8000-000000000002", "Sam Osei", "sam@council.example");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>What was said in that life, by Jo and of Jo.</summary>
    public static (PlanInForce Plan, IReadOnlyList<HistoryEntry> History) Of(PlanLife life)
    {
        var present = life.Plan.Plan.Objectives.Select(objective => objective.Ref).ToHashSet(StringComparer.Ordinal);
        var plan = life.Plan with
        {
            Settings = life.Plan.Settings with { Managers = [Jo.Id, Sam.Id] },
            Plan = life.Plan.Plan with
            {
                Commitments = [.. life.Plan.Plan.Commitments.Select(commitment => commitment with { Objectives = [.. commitment.Objectives.Select(Said)] })],
            },
        };
        return (plan, [.. life.History.Where(entry => present.Contains(entry.ObjectiveRef)).Select(Said)]);
    }

    /// <summary>Stores it, with check-ins, notices, absences, documents and conversations.</summary>
    public static async Task StoreAsync(StorageTables tables, PlanInForce plan, IReadOnlyList<HistoryEntry> history)
    {
        var plans = new PlanStore(tables, plan.Settings.Holidays);
        Assert.Equal(SaveOutcome.Saved, await plans.SavePlanAsync(plan, history, Cancelled));
        foreach (var entry in history)
            await tables.Plans.UpsertEntityAsync(new RowWriter(Keys.Plan(plan.PlanId), Keys.Reply(entry.Key)).Text("Key", entry.Key).Row, TableUpdateMode.Replace, Cancelled);

        var people = new PeopleStore(tables);
        await people.SaveAsync(
            plan.PlanId,
            new PlanDirectory(
            [
                new Party("ASB Team Leader", PartyKind.Role, [new Holding(Jo, true, null, null), new Holding(Sam, false, null, null)]),
                new Party(Jo.Name, PartyKind.Person, [new Holding(Jo, true, null, null)]),
            ]),
            Cancelled);
        await people.SaveAbsenceAsync(plan.PlanId, new Absence(Jo.Id, new(2026, 11, 1), new(2026, 12, 1), Sam.Id), Cancelled);
        await people.SaveAbsenceAsync(plan.PlanId, new Absence(Sam.Id, new(2026, 11, 1), new(2026, 12, 1), Jo.Id), Cancelled);

        var ledger = new LedgerStore(tables);
        foreach (var cycle in new[] { Former, Cycle })
        {
            var sent = Samples.CheckIn(Jo.Id, cycle, plan.PlanId) with { State = CheckInState.Sent, ActivityId = "1", ConversationId = "a:jo" };
            await ledger.InsertAsync([sent, sent with { PersonId = Sam.Id, State = CheckInState.Away, StandInId = Jo.Id, ConversationId = "a:sam" }], Cancelled);
            await ledger.MarkOpenedAsync(plan.PlanId, cycle, Cancelled);
        }

        await ledger.MarkClosedAsync(plan.PlanId, Former, Cancelled);
        var notice = new Notice
        {
            PlanId = plan.PlanId,
            Cycle = Cycle,
            State = CheckInState.Sent,
            StateSince = Samples.Noon,
            Kind = NoticeKind.NotTheirs,
            Day = new(2026, 11, 26),
            ManagerId = Sam.Id,
            About = $"1.1 {Jo.Id}",
        };
        await ledger.TryInsertAsync(notice, Cancelled);
        await ledger.TryInsertAsync(notice with { ManagerId = Jo.Id, About = "" }, Cancelled);
        await ledger.TryInsertAsync(notice with { ManagerId = Jo.Id, About = "", Day = new(2026, 11, 27), State = CheckInState.Planned }, Cancelled);
        await ledger.TryInsertAsync(Samples.Summary(Cycle, planId: plan.PlanId), Cancelled);

        var drafts = new PlanDrafts(tables);
        await drafts.TryKeepAsync(new PlanDraft(plan.PlanId, Jo.Id, "k", "plan.docx", Samples.Plan(1).Plan, null), Cancelled);
        await drafts.TryKeepAsync(new PlanDraft(plan.PlanId, Sam.Id, "k", "plan.docx", Samples.Plan(1).Plan with { Title = "Plan of Jo Blake" }, null), Cancelled);

        var conversations = new ConversationStore(tables);
        foreach (var person in new[] { Jo, Sam })
        {
            await conversations.SaveAsync(
                new Conversation(person.Id, ConversationKind.Personal, $$$"""{"user":{"id":"29:{{{person.Name}}}","aadObjectId":"{{{person.Id}}}"}}""", null), Cancelled);
        }

        await conversations.SaveAsync(
            new Conversation("19:team", ConversationKind.Team, $$$"""{"serviceUrl":"https://smba.example/","user":{"id":"29:1","name":"{{{Jo.Name}}}","aadObjectId":"{{{Jo.Id}}}"}}""", null), Cancelled);
    }

    /// <summary>Everything that is stored, keys and packed documents with it, row by row.</summary>
    public static async Task<IReadOnlyList<string>> ScanAsync(StorageTables tables)
    {
        List<string> rows = [];
        foreach (var table in tables.All)
        {
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: Cancelled))
            {
                var document = Keys.KindOf(row.PartitionKey, row.RowKey) == Keys.DraftKind ? $"{PlanDrafts.Expand((string)row["Document"])?.Title}" : "";
                rows.Add($"{(row.PartitionKey == Keys.Everything ? "" : string.Join(' ', Keys.PartsOf("!" + row.PartitionKey)))} {string.Join(' ', Keys.PartsOf("!" + row.RowKey))} {string.Join(' ', row.Select(property => property.Value))} {document}");
            }
        }

        return rows;
    }

    private static Objective Said(Objective objective) => objective with
    {
        Note = Said(objective.Note),
        ConfirmedBy = By(objective.ConfirmedBy),
        AcknowledgedBy = By(objective.AcknowledgedBy),
        Parties = [Jo.Name, .. objective.Parties],
        Version = null,
    };

    private static HistoryEntry Said(HistoryEntry entry) => entry with
    {
        By = By(entry.By)!,
        Note = Said(entry.Note),
        OnBehalfOf = Jo.Name,
        Key = $"asb-{Cycle}-{Jo.Id}-1|{entry.Key}",
    };

    private static string? Said(string? note) => note is null ? null : $"{note}, say JO  BLAKE and Jo.Blake@council.example ({Jo.Id})";

    private static string? By(string? by) => by switch { "jo" => Jo.Id, "manager" => Sam.Id, _ => by };
}
