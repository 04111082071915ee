using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Privacy;

/// <summary>That somebody is being forgotten, as a row: what they are known by is kept until nothing else names them.</summary>
internal static class LeaverRow
{
    public static TableEntity Write(string planId, Leaver leaver) => new RowWriter(Keys.Plan(planId), Keys.Leaver(leaver.Who.Id))
        .Text(nameof(Identity.Id), leaver.Who.Id)
        .Json(nameof(Identity.Names), leaver.Who.Names)
        .Json(nameof(Identity.Upns), leaver.Who.Upns)
        .Number(nameof(Pseudonym.Number), leaver.By.Number)
        .Row;

    public static Leaver Read(RowReader row) => new(
        new Identity(
            row.Text(nameof(Identity.Id)),
            row.Json<string[]>(nameof(Identity.Names)),
            row.Json<string[]>(nameof(Identity.Upns))),
        new Pseudonym(row.Number(nameof(Pseudonym.Number))));
}
