
namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog was opened (task/fetch) or submitted (task/submit).</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleRequest
{
    public object? Data { get; set; }
    public TaskModuleRequestContext? Context { get; set; }
}

/// <summary>The theme of the client that opened it.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleRequestContext
{
    public string? Theme { get; set; }
}

/// <summary>What the dialog shows next.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleResponse
{
    public TaskModuleResponseBase? Task { get; set; }
}

/// <summary>"continue" with another dialog, or "message".</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleResponseBase
{
    public TaskModuleResponseBase(string? type = default) => Type = type;

    public string? Type { get; set; }
}

/// <summary>Shows a card in the dialog.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse(TaskModuleTaskInfo? value = default)
        : base("continue") => Value = value;

    public TaskModuleTaskInfo? Value { get; set; }
}

/// <summary>Closes the dialog with a sentence.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse(string? value = default)
        : base("message") => Value = value;

    public string? Value { get; set; }
}

/// <summary>The dialog's title, size and card.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleTaskInfo
{
    public string? Title { get; set; }
    public object? Height { get; set; }
    public object? Width { get; set; }
    public Attachment? Card { get; set; }
}
