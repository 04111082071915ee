using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>What is to be done with a check-in that was sent in.</summary>
internal abstract record Submission
{
    private Submission()
    {
    }

    /// <summary>Nothing is saved; the form is shown again with what was typed.</summary>
    public sealed record Again(FormContent Content) : Submission;

    /// <summary>All of it may be saved.</summary>
    /// <param name="Accepted">To be saved; may be empty.</param>
    /// <param name="Already">Came in before, as the second of two clicks.</param>
    public sealed record Ready(
        IReadOnlyList<ReplyDecision.Accepted> Accepted, IReadOnlyList<TypedAnswer> Typed, IReadOnlyList<string> Already) : Submission;
}

/// <summary>Decides what is to be done with a check-in that was sent in. It saves all of it or nothing.</summary>
internal static class SubmissionRules
{
    /// <param name="keyIsSpent">Whether the store has replies under this card's key already.</param>
    public static Submission Decide(CheckInMatter matter, CheckInData data, Asker asker, bool keyIsSpent)
    {
        var sorting = new Sorting(matter, asker, data.Key, keyIsSpent);
        var place = matter.Plan.Objectives.Index()
            .ToDictionary(item => item.Item.Ref, item => item.Index, StringComparer.OrdinalIgnoreCase);
        foreach (var typed in data.Typed.OrderBy(typed => place.GetValueOrDefault(typed.Ref, int.MaxValue)))
            sorting.Add(typed);

        return sorting.Result(data);
    }

    /// <summary>Applied once however often it arrives; the objective is added by the rules.</summary>
    public static string ReplyKey(CheckInKey key) => $"{key.PlanId}-{key.Cycle}-{key.PersonId}-{key.Revision}";

    private sealed class Sorting(CheckInMatter matter, Asker asker, CheckInKey key, bool keyIsSpent)
    {
        private readonly List<ReplyDecision.Accepted> _accepted = [];
        private readonly List<TypedAnswer> _kept = [];
        private readonly List<string> _already = [];
        private readonly List<string> _notices = [];
        private readonly List<ReplyFault> _faults = [];
        private readonly Dictionary<string, string> _changed = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _asked = matter.CheckIn.Asked.ToHashSet(StringComparer.OrdinalIgnoreCase);

        public void Add(TypedAnswer typed)
        {
            if (!_asked.Contains(typed.Ref))
                AddStranger(typed, "is not asked about in this check-in");
            else if (matter.Plan.Find(typed.Ref) is not { } objective)
                AddStranger(typed, "is no longer in the plan");
            else if (TypedReading.IsTouched(typed, objective))
                AddTouched(typed, objective);
        }

        public Submission Result(CheckInData data)
        {
            var faulty = _faults.Select(fault => fault.ObjectiveRef).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (faulty.Count > 0)
                _notices.Add($"Nothing is saved yet: {Words.List(faulty)} {(faulty.Count == 1 ? "needs" : "need")} another look.");
            if (_changed.Count > 0)
            {
                _notices.Add(
                    $"This card was out of date, so nothing is saved yet. {Words.List([.. _changed.Keys])} changed meanwhile: "
                    + "what you typed stands beside the present state. Look at it and send again.");
            }

            if (_notices.Count == 0 && _accepted.Count + _already.Count == 0)
                _notices.Add("Nothing is answered yet. Choose how at least one objective stands, then send.");

            return _notices.Count == 0
                ? new Submission.Ready(_accepted, _kept, _already)
                : new Submission.Again(new FormContent
                {
                    All = key.All,
                    Page = _faults.Count + _changed.Count == 0 ? data.Page : null,
                    Typed = _kept,
                    Notices = _notices,
                    Faults = _faults,
                    Changed = _changed,
                });
        }

        // Untouched fields of an objective that is gone are only what the card was filled with.
        private void AddStranger(TypedAnswer typed, string why)
        {
            if (typed.Status is not null)
                _notices.Add($"{CardText.Cut(typed.Ref, 20)} {why}, so your answer to it is not saved.{NoteOf(typed)}");
        }

        private void AddTouched(TypedAnswer typed, Objective objective)
        {
            if (!matter.MayAnswer(objective, asker.Id))
            {
                _notices.Add(
                    $"You no longer answer for {objective.Ref} ({Words.List(objective.Parties)}), so your answer to it is not saved.{NoteOf(typed)}");
                return;
            }

            var (seen, present) = (SeenState.Parse(typed.Seen), SeenState.Of(objective));
            var isNew = seen.Content != present.Content || keyIsSpent;
            var isTheirs = string.Equals(objective.ConfirmedBy, asker.Id, StringComparison.OrdinalIgnoreCase);
            var confirmedHere = isTheirs && seen.Confirmed != present.Confirmed;

            // A colleague who gave the same answer has answered for themselves: theirs is no double of this one.
            var isAsStored = TypedReading.IsAsStored(typed, objective);
            if ((isNew || confirmedHere) && isAsStored && (isTheirs || keyIsSpent))
            {
                _already.Add(objective.Ref);
                _kept.Add(typed);
            }
            else if (isNew && !isAsStored)
            {
                _changed[objective.Ref] = ChangedText(objective);
                _kept.Add(typed with { Seen = present.ToString() });
            }
            else
            {
                _kept.Add(typed);
                Decide(typed, objective);
            }
        }

        private void Decide(TypedAnswer typed, Objective objective)
        {
            var (reply, faults) = TypedReading.Read(typed, objective);
            _faults.AddRange(faults);
            if (reply is null)
                return;

            var context = new ReplyContext(
                asker.Id, OnBehalfOf(objective), matter.IsSaid ? ReplySource.Words : ReplySource.Card, matter.RepliesTo, ReplyKey(key), matter.Now);
            switch (ReplyRules.Decide(objective, reply, context, matter.Settings))
            {
                case ReplyDecision.Accepted accepted:
                    _accepted.Add(accepted);
                    break;
                case ReplyDecision.Refused refused:
                    _faults.AddRange(refused.Faults);
                    break;
            }
        }

        private static string NoteOf(TypedAnswer typed) =>
            typed.Note is null ? "" : $" Your note was: “{CardText.Cut(typed.Note, 300)}”";

        // The party of the officer whose card it is, where that is one of the objective's.
        private string? OnBehalfOf(Objective objective)
        {
            if (matter.IsHolder(objective, asker.Id))
                return null;

            var held = Core.People.Accountability.PartiesOf(matter.People, key.PersonId, matter.Clock.Today);
            return objective.Parties.FirstOrDefault(party =>
                    held.Any(holding => string.Equals(holding.Name, party, StringComparison.OrdinalIgnoreCase)))
                ?? (objective.Parties is [var first, ..] ? first : "the plan");
        }

        private string ChangedText(Objective objective)
        {
            var by = matter.NameOf(objective.ConfirmedBy) is { } name ? $" by {name}" : "";
            var at = objective.ConfirmedAt is { } when ? $", {matter.Clock.Moment(when)}" : "";
            var done = objective.Actions.Where(action => action.Complete).Select(action => action.Letter).ToList();
            var letters = objective.Actions.Count == 0 ? "" : done.Count == 0 ? " No action is complete." : $" Complete: {Words.List(done)}.";
            var percent = objective.Percent is { } number ? $" {number} % done." : "";
            var note = objective.Note is { } text ? $" Note: “{CardText.Cut(text, 300)}”" : "";
            return $"Now {StatusLook.Of(objective.Status)}{by}{at}.{letters}{percent}{note}";
        }
    }
}
