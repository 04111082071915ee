using AsbPlanBot.Core.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace AsbPlanBot.Tests.Documents.Export;

/// <summary>Plans such as councils have, whose words do not look like something else.</summary>
internal static class TidyPlans
{
    private static readonly Gen<string> Sentences =
        from first in Gen.Elements("Agree", "Write", "Teach", "=SUM(A1:A9)", "+44 20 7946", "@home", "'Quoted'", "“Curly”", "Überprüfen", "24", "Section 21")
        from middle in Gen.Elements("the policy", "50 % of it –", "R&D", "<b>bold</b>", "a/b; c, d", "(see above)", "_x0041_", "ASB and SNT", "= 3 + 4", "مرحبا", "emoji 😀")
        from last in Gen.Elements("with partners", "in the borough", "by 31/03/24", "for everybody’s sake", "again", "(twice)", "no. 5", "\"today\"")
        select $"{first} {middle} {last}";

    private static readonly string[] Ordinals = ["first", "second", "third", "last"];

    private static readonly Gen<string[]> References = Gen.Elements<string[]>(
        ["1.1", "1.2", "1.3", "2.1"], ["1", "2", "3", "4"], ["A1", "A2", "B1", "B2"], ["P1-01", "P1-02", "P2-01", "P2-02"], ["1.1.1", "1.1.2", "1.2.1", "1.2.2"]);

    private static readonly Gen<string[]> Letters = Gen.Elements<string[]>(["a", "b", "c", "d"], ["1", "2", "3", "4"], ["i", "ii", "iii", "iv"], ["A", "B", "C", "D"]);

    private static readonly Gen<IReadOnlyList<string>> Parties = Gen.Elements<IReadOnlyList<string>>(
        [], ["ASB Team"], ["ASB Team Leader", "ASB Team", "SNT"], ["Environmental Protection", "Manager"], ["Neighbourhood and Enforcement Manager"], ["Joanne Whitlock", "Samira Hussain-Boyd"]);

    private static readonly Gen<DueDate> DueDates = Gen.Elements(
        new DueDate(null, null, null, 0),
        new DueDate(null, "Ongoing", null, 0),
        new DueDate(new DateOnly(2026, 6, 30), null, null, 0),
        new DueDate(new DateOnly(2026, 6, 30), "30/06/26", null, 0),
        new DueDate(new DateOnly(2026, 6, 30), "June 2026", new DateOnly(2026, 3, 31), 1),
        new DueDate(new DateOnly(2026, 12, 31), "31 December 2026", new DateOnly(2026, 3, 31), 2),
        new DueDate(new DateOnly(2026, 12, 31), null, new DateOnly(2025, 3, 31), 17));

    private static readonly Gen<Objective> Objectives =
        from title in Sentences
        from letters in Letters
        from texts in Sentences.ListOf(3)
        from count in Gen.Choose(0, 3)
        from complete in Gen.Choose(0, 7)
        from status in Gen.Elements(RagStatus.NotReported, RagStatus.Red, RagStatus.Amber, RagStatus.Green)
        from optional in Gen.Choose(0, 15)
        from other in Sentences
        from parties in Parties
        from due in DueDates
        let actions = texts.Take(count).Select((text, index) => new PlanAction(letters[index], text, (complete & (1 << index)) != 0)).ToList()
        select due.On(new Objective
        {
            Ref = "",
            Title = title,
            Outcome = (optional & 1) == 0 ? null : other,
            Progress = (optional & 2) == 0 ? null : $"a) {other} b) {title}",
            Note = (optional & 4) == 0 ? null : $"{other}\nand more",
            Parties = parties,
            Status = actions.Count > 0 && actions.TrueForAll(action => action.Complete) ? RagStatus.Blue : status,
            Start = (optional & 8) == 0 ? null : new DateOnly(2026, 1, 1),
            Percent = optional % 3 == 0 ? null : optional * 6,
            Evidence = optional % 5 == 0 ? "https://example.org/a?b=c" : null,
            StatusSince = optional == 0 ? null : Exported.Now.AddDays(-optional),
            ConfirmedAt = optional == 0 ? null : Exported.Now.AddDays(-4 * optional),
            Actions = actions,
        });

    public static Gen<Plan> All { get; } =
        from title in Gen.Elements("ASB Action Plan 2025/26", "Safer Brackenford Strategy", "Making things better together")
        from references in References
        from objectives in Objectives.ListOf(4)
        from split in Gen.Choose(0, 3)
        from band in Sentences
        let named = objectives.Select((objective, index) => objective with
        {
            Ref = references[index],

            // Rows of one title look like one objective with an action to a row.
            Title = $"{objective.Title} {Ordinals[index]}",
        }).ToList()
        select new Plan
        {
            Title = title,
            Commitments = split == 0
                ? [new Commitment(1, null, named)]
                : [new Commitment(1, band, [.. named.Take(split)]), new Commitment(2, "Second of them", [.. named.Skip(split)])],
        };
}
