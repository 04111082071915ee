using System.CommandLine;
using AsbPlanBot.Privacy;

namespace AsbPlanBot.CommandLine;

/// <summary>The commands by which an administrator meets what people ask of data about them.</summary>
internal sealed class PrivacyCommands(StoreCommands store, TextWriter output, TextWriter error)
{
    private readonly Option<string> _person = PersonOption();
    private readonly Option<string?> _name = new("--name")
    {
        Description = "Another name that they are known by, such as one that no people list has any more.",
        HelpName = "NAME",
    };

    public Command Forget()
    {
        var plan = CommandTree.PlanOption(isRequired: false);
        var apply = new Option<bool>("--apply") { Description = "Forget them; without this nothing is changed." };
        var forget = new Command(
            "forget", "Put a pseudonym in the place of somebody who has left, in one plan or in all, and delete their conversation. Shows first what that changes.")
        {
            _person, plan, _name, apply,
        };
        forget.SetAction((parsed, cancellationToken) => store.RunAsync(
            services => new PeopleForgetCommand(services, Choice(parsed, plan), output, error).RunAsync(parsed.GetValue(apply), cancellationToken),
            cancellationToken));
        return forget;
    }

    public Command Held()
    {
        var plan = CommandTree.PlanOption(isRequired: false);
        var json = new Option<bool>("--json") { Description = "Print JSON for a program to read." };
        var held = new Command("held", "Print everything that is held on somebody, in one plan or in all, for a subject access request.")
        {
            _person, plan, _name, json,
        };
        held.SetAction((parsed, cancellationToken) => store.RunAsync(
            services => PeopleHeldCommand.RunAsync(services, Choice(parsed, plan), parsed.GetValue(json), output, error, cancellationToken),
            cancellationToken));
        return held;
    }

    public Command RemovePlan()
    {
        var plan = CommandTree.PlanOption(isRequired: true);
        var apply = new Option<bool>("--apply") { Description = "Remove it; without this nothing is changed." };
        var remove = new Command("remove", "Remove a plan with everything that is stored of it. Shows first what that is.") { plan, apply };
        remove.SetAction((parsed, cancellationToken) => store.RunAsync(
            services => PlanRemoveCommand.RunAsync(services, parsed.GetRequiredValue(plan)!, parsed.GetValue(apply), output, error, cancellationToken),
            cancellationToken));
        return remove;
    }

    private PersonChoice Choice(ParseResult parsed, Option<string?> plan) =>
        new(parsed.GetRequiredValue(_person).Trim(), parsed.GetValue(plan), parsed.GetValue(_name));

    private static Option<string> PersonOption()
    {
        var person = new Option<string>("--person")
        {
            Description = "AAD object id, or a user principal name that a people list has.",
            HelpName = "ID|UPN",
            Required = true,
        };
        person.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>()?.Trim() is not { } id || (!Guid.TryParse(id, out _) && !id.Contains('@', StringComparison.Ordinal)))
            {
                result.AddError("--person takes an AAD object id (a GUID) or a user principal name (name@council.gov.uk).");
            }
        });
        return person;
    }
}
