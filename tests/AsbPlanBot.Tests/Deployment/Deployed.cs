using System.Text.Json.Nodes;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.Tests.Deployment;

/// <summary>The templates of the repository, in a folder of their own, and what they would deploy.</summary>
internal sealed class Deployed : IDisposable
{
    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("asbplanbot-");

    private Deployed(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_copy.FullName, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public static string Templates => Path.Combine(Repository.Root!, "deploymentTemplates");

    public static Deployed Copy() => new(Templates);

    public string FileOf(string name) => Path.Combine(_copy.FullName, name);

    /// <summary>The resources, with the parameters as they stand in a parameters file.</summary>
    public async Task<IReadOnlyList<JsonNode>> WithAsync(params string[] parameters)
    {
        var file = FileOf("tried.bicepparam");
        await File.WriteAllTextAsync(
            file,
            string.Join('\n', ["using 'main.bicep'", "param alertEmail = 'asb@council.example'", .. parameters.Select(parameter => $"param {parameter}")]),
            TestContext.Current.CancellationToken);
        return [.. (await BicepCompiler.PredictAsync(file)).Select(resource => resource!)];
    }

    public void Dispose() => _copy.Delete(recursive: true);
}

/// <summary>Looks into a resource.</summary>
internal static class ResourceReading
{
    public static JsonNode One(this IEnumerable<JsonNode> resources, string type) => resources.Single(resource => resource.Is(type));

    public static bool Is(this JsonNode resource, string type) => resource["type"]!.GetValue<string>() == type;

    public static string Text(this JsonNode resource, string path) =>
        path.Split('.').Aggregate((JsonNode?)resource, (node, step) => node?[step])?.ToString() ?? "";

    /// <summary>The settings of the web app, by their names in the environment.</summary>
    public static IReadOnlyDictionary<string, string> Settings(this IEnumerable<JsonNode> resources) =>
        resources.One("Microsoft.Web/sites")["properties"]!["siteConfig"]!["appSettings"]!.AsArray()
            .ToDictionary(setting => setting!["name"]!.GetValue<string>(), setting => setting!["value"]!.GetValue<string>(), StringComparer.Ordinal);
}
