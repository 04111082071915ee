using System.Globalization;

namespace AsbPlanBot.Documents.Tables;

/// <summary>A place in a document: its words, and its order among the document's rows.</summary>
internal readonly record struct Place(int Order, string Words)
{
    public static Place WholeFile { get; } = new(-1, Diagnostic.WholeFile);

    public static Place Line(int number) => new(number, string.Create(CultureInfo.InvariantCulture, $"line {number}"));

    /// <summary>The same row, in the column of that name.</summary>
    public Place In(string? column) => string.IsNullOrEmpty(column) ? this : this with { Words = $"{Words}, {column}" };
}
