using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Tests.Questions;
using AsbPlanBot.Teams.Cards;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>What cards offer to be said.</summary>
public sealed class ExampleTests
{
    [Theory]
    [MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Whatever_a_button_says_can_be_read(string card)
    {
        var sentences = JObject.Parse(RenderedCard.Of(Gallery.Render(card)).Json).Descendants()
            .OfType<JProperty>()
            .Where(property => property.Name == DataKeys.Question && property.Value is JValue { Value: string })
            .Select(property => (string)property.Value!);

        Assert.All(sentences, sentence => Assert.False(
            SentenceReader.Read(sentence, new Vocabulary(Sample.Plan, Sample.People), Readings.Today) is Sentence.Asks { Question: Question.Unreadable },
            sentence));
    }
}
