using System.IO.Compression;
using System.Text;

namespace AsbPlanBot.Documents.Files;

/// <summary>What a file is, by what is in it.</summary>
internal enum FileKind
{
    Text,
    Word,
    Excel,

    /// <summary>Anything that is not understood.</summary>
    Other,
}

/// <summary>A kind of file.</summary>
/// <param name="Words">What to call it in a message.</param>
/// <param name="Code">The code of the error if it is not understood, and <paramref name="Advice"/> what to do then.</param>
internal sealed record KindOfFile(FileKind Kind, string Words, string Code = "file-type", string? Advice = null);

/// <summary>Tells kinds of files apart by their first bytes and, of packed files, by what is packed in them.</summary>
internal static class FileKinds
{
    private static readonly KindOfFile Macros = new(
        FileKind.Other, "a Word or Excel file with macros", "file-macros", "Save it as a document (.docx) or workbook (.xlsx) without them: programs in files are never run here.");

    /// <summary>What a name says that the file is; null for names that say nothing.</summary>
    public static KindOfFile? ByName(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".TXT" or ".TSV" or ".TAB" => new(FileKind.Text, "text"),
        ".CSV" => new(FileKind.Text, "a CSV file"),
        ".DOCX" or ".DOTX" => new(FileKind.Word, "a Word document"),
        ".XLSX" or ".XLTX" => new(FileKind.Excel, "an Excel workbook"),
        ".DOCM" or ".DOTM" or ".XLSM" or ".XLTM" => Macros,
        ".DOC" or ".ODT" or ".RTF" => new(FileKind.Other, "a word-processor document of another kind"),
        ".XLS" or ".XLSB" or ".ODS" => new(FileKind.Other, "a spreadsheet of another kind"),
        ".PDF" => new(FileKind.Other, "a PDF"),
        ".HTM" or ".HTML" or ".MHT" => new(FileKind.Other, "a web page"),
        ".ZIP" or ".7Z" or ".GZ" or ".RAR" => new(FileKind.Other, "a packed file"),
        _ => null,
    };

    /// <summary>What a file is, whatever its name says. Bytes that begin like nothing else are text.</summary>
    public static KindOfFile ByContent(byte[] bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', < 9, ..] => OfPackage(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => OfCompound(bytes),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => new(FileKind.Other, "a PDF"),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => new(FileKind.Other, "a word-processor document of another kind"),
        _ when LooksLikeWebPage(bytes) => new(FileKind.Other, "a web page"),
        _ => new(FileKind.Text, "text"),
    };

    private static KindOfFile OfPackage(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            var names = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? Macros
                : names.Contains("xl/workbook.bin") ? new(FileKind.Other, "a binary workbook (.xlsb)")
                : !names.Contains("[Content_Types].xml") ? new(FileKind.Other, names.Contains("mimetype") ? "an OpenDocument file" : "a packed file")
                : names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? new(FileKind.Word, "a Word document")
                : names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? new(FileKind.Excel, "an Excel workbook")
                : new(FileKind.Other, "a packed file");
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            return new(FileKind.Other, "a Word, Excel or other packed file that is damaged", "file-damaged", "It may have been cut off on its way. Save it again, or get it again from where it came from.");
        }
    }

    /// <summary>Old Office files and encrypted ones are compound files; the names in their directory are UTF-16.</summary>
    private static KindOfFile OfCompound(byte[] bytes)
    {
        bool Has(string name) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

        return Has("EncryptedPackage") ? new(FileKind.Other, "a file that a password protects", "file-encrypted", "Save it without the password.")
            : Has("WordDocument") ? new(FileKind.Other, "an old Word file (.doc)", Advice: "Save it as a Word document (.docx).")
            : Has("Workbook") || Has("Book") ? new(FileKind.Other, "an old Excel file (.xls)", Advice: "Save it as an Excel workbook (.xlsx).")
            : new(FileKind.Other, "an old Office file");
    }

    private static bool LooksLikeWebPage(ReadOnlySpan<byte> bytes)
    {
        const int Enough = 200;
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Enough)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
