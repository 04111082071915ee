using AsbPlanBot.Privacy;
using AsbPlanBot.Storage.Tables;

namespace AsbPlanBot.Tests.Architecture;

/// <summary>The page for the data protection impact assessment, held against what the tables hold.</summary>
public sealed class PrivacyPageTests
{
    private static readonly string Page = File.ReadAllText(PathOf("docs", "privacy.md"));

    [Fact]
    public void Every_kind_of_row_is_on_the_page_and_has_words_on_the_command_line()
    {
        Assert.Equal([], Keys.Kinds.Where(kind => !Page.Contains($"`{kind}`", StringComparison.Ordinal)));
        Assert.Equal([], Keys.Kinds.Where(kind => RowWords.Count([KeyValuePair.Create(kind, 2)]) == $"2 {kind}"));
    }

    [Theory]
    [InlineData("Privacy:LedgerMonths", "24")]
    [InlineData("Privacy:NoteMonths", "0")]
    [InlineData("Privacy:DraftDays", "14")]
    public void Every_setting_is_on_the_page_and_in_the_readme_with_its_default(string setting, string value)
    {
        Assert.Contains($"`{setting}`", Page, StringComparison.Ordinal);
        Assert.Contains($"| `{setting}` | `{value}` |", File.ReadAllText(PathOf("README.md")), StringComparison.Ordinal);
        var options = new PrivacyOptions();
        Assert.Equal(value, $"{typeof(PrivacyOptions).GetProperty(setting.Split(':')[1])!.GetValue(options)}");
    }

    private static string PathOf(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AsbPlanBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The repository is not above this folder.");
        return Path.Combine([folder.FullName, .. parts]);
    }
}
