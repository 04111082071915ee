using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Finds what a plan's managers are called: in the plan, or where they have written to the bot.</summary>
internal sealed class ManagerNames(ConversationBook book)
{
    private const int MostNamed = 5;

    /// <summary>In the order of the settings; those whose name is not known are left out.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(PlanSettings settings, PlanDirectory people, CancellationToken cancellationToken)
    {
        List<string> names = [];
        foreach (var id in settings.Managers)
        {
            var name = people.FindPerson(id)?.Name
                ?? (await book.FindAsync(ConversationKind.Personal, id, cancellationToken))?.Reference?.User?.Name;
            if (name is { Length: > 0 })
                names.Add(name);
        }

        return names;
    }

    /// <summary>"Priya Nair and Sam Osei", or "a manager of the plan".</summary>
    public static string InWords(IReadOnlyList<string> names) =>
        names.Count == 0 ? "a manager of the plan" : Words.List([.. names.Take(MostNamed)]);
}
