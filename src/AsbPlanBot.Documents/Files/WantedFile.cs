namespace AsbPlanBot.Documents.Files;

/// <summary>What somebody who wants to read a file understands.</summary>
/// <param name="Words">What to call it in a message.</param>
internal sealed record WantedFile(string Words, params IReadOnlyList<FileKind> Kinds)
{
    public static WantedFile Plan { get; } =
        new("A Word document (.docx), an Excel workbook (.xlsx), CSV or tab-separated text", FileKind.Word, FileKind.Excel, FileKind.Text);

    public static WantedFile People { get; } = new("CSV (.csv)", FileKind.Text);
}
