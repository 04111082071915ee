using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.Questions;

/// <summary>Answers what needs a manager. It is for managers, and for their own chats.</summary>
public static class DigestAnswers
{
    /// <summary>In a personal chat.</summary>
    public static Answer For(AnswerContext context) => Permissions.Of(Deed.Digest, context.Plan.Settings, context.AskerId)
        ? new Answer.Digest(DigestBuilder.Build(Answers.SummaryNow(context), context.Plan, context.People, context.AskerId))
        {
            Reading = context.AsAt("Digest"),
        }
        : new Answer.Sentence(Permissions.Refusal(Deed.Digest, context.Plan.Settings, context.People), ["my actions", "summary"])
        {
            Reading = context.AsAt("Digest"),
        };

    /// <summary>Where others read along.</summary>
    public static Answer Elsewhere { get; } = new Answer.Sentence(
        "The digest is for a manager's own chat with me. Write “digest” to me there.", ["summary", "who hasn't replied?"])
    {
        Reading = "Digest",
    };
}
