using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.People;

/// <summary>Decides who manages a plan. It never is nobody.</summary>
public static class Managers
{
    /// <summary>The settings with one more manager; null, with a sentence that says why, where it cannot be.</summary>
    public static PlanSettings? Add(PlanSettings settings, Person person, out string fault)
    {
        fault = Accountability.IsManager(settings, person.Id) ? $"{person.Name} manages this plan already." : "";
        return fault.Length > 0 ? null : settings with { Managers = [.. settings.Managers, person.Id] };
    }

    /// <summary>The settings without a manager; null, with a sentence that says why, where it cannot be.</summary>
    public static PlanSettings? Remove(PlanSettings settings, Person person, out string fault)
    {
        fault = !Accountability.IsManager(settings, person.Id)
            ? $"{person.Name} does not manage this plan."
            : settings.Managers.Count == 1
                ? $"{person.Name} is the only manager. Add another one first: “add … as a manager”."
                : "";
        return fault.Length > 0
            ? null
            : settings with { Managers = [.. settings.Managers.Where(id => !string.Equals(id, person.Id, StringComparison.OrdinalIgnoreCase))] };
    }
}
