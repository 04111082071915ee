using System.Globalization;
using System.Security;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Files;

/// <summary>Reads a file of text that may turn out to be anything. Faults become diagnostics, never exceptions.</summary>
internal static class TextFile
{
    /// <summary>The most bytes that are read; a plan of 10,000 rows has some 5 MB.</summary>
    internal const int MostBytes = 20 * 1024 * 1024;

    /// <returns>The text; null if it could not be read.</returns>
    public static async Task<string?> ReadAsync(
        string path, WantedFile wanted, DiagnosticBag faults, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            return Fail(faults, "file-is-folder", "This is a folder. Name the file in it.");
        if (!File.Exists(path))
            return Fail(faults, "file-missing", "There is no file of that name.");
        if (FileKinds.ByName(path, wanted) is { } kind)
            return Fail(faults, "file-type", WrongKind(kind, wanted));

        try
        {
            await using var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: true);
            return await ReadAsync(stream, wanted, faults, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            return Fail(faults, "file-unreadable", "The file cannot be opened: it is locked, or you may not read it.");
        }
    }

    /// <inheritdoc cref="ReadAsync(string, WantedFile, DiagnosticBag, CancellationToken)"/>
    public static async Task<string?> ReadAsync(
        Stream stream, WantedFile wanted, DiagnosticBag faults, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await BytesAsync(stream, cancellationToken);
        }
        catch (IOException)
        {
            return Fail(faults, "file-unreadable", "The file cannot be read to its end.");
        }

        if (bytes.Length > MostBytes)
            return Fail(faults, "file-too-large", $"The file is larger than {MostBytes / 1024 / 1024} MB. Leave only the table in it.");
        if (FileKinds.ByContent(bytes) is { } kind)
            return Fail(faults, "file-type", WrongKind(kind, wanted));
        if (TextDecoder.Decode(bytes) is not { } decoded)
            return Fail(faults, "file-binary", $"The file is not text. {wanted.Words} is understood.");
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return Fail(faults, "file-empty", "The file is empty.");

        if (decoded.Guessed)
            faults.Warn("encoding-guessed", Place.WholeFile, "The file is not in UTF-8 and was read as Windows-1252. Check its dashes, quotation marks and accents.");
        if (decoded.ControlCharacters > 0)
            faults.Warn("characters-dropped", Place.WholeFile, string.Create(CultureInfo.InvariantCulture, $"Control characters that are no text were left out ({decoded.ControlCharacters})."));
        return decoded.Text;
    }

    private static async Task<byte[]> BytesAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while (read.Length <= MostBytes && (count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            await read.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        return read.ToArray();
    }

    private static string WrongKind(string kind, WantedFile wanted) =>
        $"This is {kind}, which is not understood here. {wanted.Words} is: save it as that.";

    private static string? Fail(DiagnosticBag faults, string code, string message)
    {
        faults.Error(code, Place.WholeFile, message);
        return null;
    }
}
