using System.Globalization;
using AsbPlanBot.Core.People;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.People;

/// <summary>Understands the values of one row, each fault on its own, so that all are reported at once.</summary>
internal static class HolderFields
{
    public static PartyKind? KindOf(PeopleRow row, DiagnosticBag faults)
    {
        switch (row.Kind.ToUpperInvariant())
        {
            case "ROLE":
                return PartyKind.Role;
            case "TEAM":
                return PartyKind.Team;
            case "PERSON":
                return PartyKind.Person;
            default:
                faults.Error("kind-unknown", row.Place.In("kind"), $"{PlainText.Quote(row.Kind)} is no kind of party. Write role, team or person.");
                return null;
        }
    }

    /// <summary>Null if a value is wrong.</summary>
    public static Holding? Read(PeopleRow row, DiagnosticBag faults)
    {
        var id = IdOf(row, faults);
        var lead = LeadOf(row, faults);
        var (fromRead, from) = DateOf(row.From, row.Place.In("from"), faults);
        var (toRead, to) = DateOf(row.To, row.Place.In("to"), faults);
        if (row.Name.Length == 0)
            faults.Error("name-missing", row.Place.In("name"), $"The holder of {PlainText.Quote(row.Party)} has no name.");
        if (from > to)
            faults.Error("dates-reversed", row.Place, $"The holder of {PlainText.Quote(row.Party)} ends before they begin.");

        return id is null || lead is null || !fromRead || !toRead || row.Name.Length == 0 || from > to
            ? null
            : new Holding(new Person(id, row.Name, row.Upn.Length == 0 ? null : row.Upn), lead.Value, from, to);
    }

    private static string? IdOf(PeopleRow row, DiagnosticBag faults)
    {
        if (Guid.TryParseExact(row.Id, "D", out var id) && id != Guid.Empty)
            return id.ToString("D");
        faults.Error("id-malformed", row.Place.In("aadObjectId"), $"{PlainText.Quote(row.Id)} is no object id. It is written like 3fd2d096-f48d-4848-8e37-d6e4d8dd2449.");
        return null;
    }

    private static bool? LeadOf(PeopleRow row, DiagnosticBag faults)
    {
        switch (row.Lead.ToUpperInvariant())
        {
            case "YES" or "TRUE" or "1":
                return true;
            case "NO" or "FALSE" or "0" or "":
                return false;
            default:
                faults.Error("lead-unknown", row.Place.In("lead"), $"{PlainText.Quote(row.Lead)} is neither yes nor no.");
                return null;
        }
    }

    private static (bool Read, DateOnly? Date) DateOf(string text, Place place, DiagnosticBag faults)
    {
        if (text.Length == 0)
            return (true, null);
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return (true, date);
        faults.Error("date-unknown", place, $"{PlainText.Quote(text)} is no date. It is written like 2026-04-01.");
        return (false, null);
    }
}
