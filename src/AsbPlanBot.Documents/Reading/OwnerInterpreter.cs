using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Understands who is accountable for one objective.</summary>
internal sealed class OwnerInterpreter(KnownParties? known, DiagnosticBag faults)
{
    public IReadOnlyList<string> PartiesOf(ObjectiveDraft draft)
    {
        var cell = draft[Column.Owner];
        if (Owners.IsNobody(cell.Text))
        {
            if (draft.Header.Has(Column.Owner))
                faults.Warn("owner-missing", draft.PlaceOf(Column.Owner), $"Nobody is accountable for {draft.Ref}.{Helpers(draft)}");
            return [];
        }

        var (leads, helpers) = Owners.WithoutHelpers(cell.Text);
        if (helpers.Length > 0)
            faults.WarnAlike("support-left-out", "", cell.PlaceAt(0), $"{PlainText.Quote(helpers)} only helps with {draft.Ref}, and was not read as accountable.");

        var owners = Owners.In(leads, known);
        foreach (var owner in owners.Where(owner => !owner.Known))
        {
            if (known is not null)
                faults.Warn("owner-unknown", cell.PlaceAt(owner.Offset), $"{PlainText.Quote(owner.Name)} ({draft.Ref}) is not in the people file and was kept as one party.");
            else if (RunTogether.LooksSo(owner.Name))
                faults.Warn("owners-run-together", cell.PlaceAt(owner.Offset), $"{PlainText.Quote(owner.Name)} ({draft.Ref}) looks like several owners run together and was kept as one party. A people file tells them apart.");
        }

        return [.. owners.Select(owner => owner.Name)];
    }

    private static string Helpers(ObjectiveDraft draft) =>
        draft[Column.Support] is { IsEmpty: false } helpers ? $" {PlainText.Quote(helpers.Text)} only helps." : "";
}
