namespace AsbPlanBot.Documents.Files;

/// <summary>A kind of file that is understood.</summary>
/// <param name="Words">What to call it in a message.</param>
/// <param name="Csv">Whether it is CSV.</param>
internal sealed record WantedFile(string Words, bool Csv)
{
    public static WantedFile Plan { get; } = new("Tab-separated text (.txt, .tsv)", Csv: false);

    public static WantedFile People { get; } = new("CSV (.csv)", Csv: true);
}

/// <summary>What a file is, by its name and by its first bytes, as far as it matters for refusing it kindly.</summary>
internal static class FileKinds
{
    /// <summary>The kind of a file that is no plain text, in an officer's words; null if the name does not say so.</summary>
    public static string? ByName(string path, WantedFile wanted) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".DOC" or ".DOCX" or ".DOCM" or ".DOTX" or ".ODT" or ".RTF" => "a word-processor document",
        ".XLS" or ".XLSX" or ".XLSM" or ".XLSB" or ".ODS" => "a spreadsheet",
        ".CSV" when !wanted.Csv => "a CSV file",
        ".PDF" => "a PDF",
        ".HTM" or ".HTML" or ".MHT" => "a web page",
        ".ZIP" or ".7Z" or ".GZ" or ".RAR" => "a packed file",
        _ => null,
    };

    /// <summary>The same by what the file begins with, whatever its name says.</summary>
    public static string? ByContent(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK"u8) && bytes.Length > 3 && bytes[2] < 9 ? "a Word, Excel or other packed file"
        : bytes.StartsWith("%PDF"u8) ? "a PDF"
        : bytes.StartsWith("{\\rtf"u8) ? "a word-processor document"
        : bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? "an old Word or Excel file, or an encrypted one"
        : null;
}
