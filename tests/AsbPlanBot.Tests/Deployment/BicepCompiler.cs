using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace AsbPlanBot.Tests.Deployment;

/// <summary>Microsoft's Bicep compiler, out of its package for Linux on x64. It needs no network.</summary>
internal static class BicepCompiler
{
    private static readonly string Program = typeof(BicepCompiler).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == nameof(BicepCompiler)).Value!;

    /// <summary>A test that needs the compiler is reported as skipped, with the reason, where it does not run.</summary>
    public static void Require() => Assert.SkipUnless(
        OperatingSystem.IsLinux() && RuntimeInformation.RuntimeIdentifier == "linux-x64",
        "The Bicep compiler comes as a package for Linux on x64 only. There this test runs, so does CI.");

    /// <summary>What the compiler finds in a file, errors, warnings and remarks, each as a line.</summary>
    public static async Task<IReadOnlyList<string>> LintAsync(string file)
    {
        var (_, report, errors) = await RunAsync("lint", "--no-restore", "--diagnostics-format", "sarif", file);
        Assert.Empty(errors);
        return
        [
            .. JsonNode.Parse(report)!["runs"]!.AsArray()
                .SelectMany(run => run!["results"]!.AsArray())
                .Select(result => $"{Path.GetFileName(file)}: {result!["ruleId"]} {result["message"]!["text"]}"),
        ];
    }

    /// <summary>The ARM template that a file compiles to.</summary>
    public static async Task<string> BuildAsync(string file)
    {
        var (code, template, errors) = await RunAsync("build", "--no-restore", "--stdout", file);
        Assert.True(code == 0 && errors.Length == 0, errors);
        return template;
    }

    /// <summary>The resources that a parameters file makes, as far as they are known before anything is deployed.</summary>
    public static async Task<JsonArray> PredictAsync(string parametersFile)
    {
        var (code, _, errors) = await RunAsync(
            "snapshot", parametersFile, "--mode", "overwrite", "--resource-group", "council", "--location", "uksouth",
            "--subscription-id", "11111111-1111-1111-1111-111111111111", "--tenant-id", "22222222-2222-2222-2222-222222222222");
        Assert.True(code == 0, errors);
        var snapshot = await File.ReadAllTextAsync(Path.ChangeExtension(parametersFile, ".snapshot.json"), TestContext.Current.CancellationToken);
        return JsonNode.Parse(snapshot)!["predictedResources"]!.AsArray();
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
