using System.Security;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Files;

/// <summary>
/// The bytes of a file that may turn out to be anything, and what they are. Faults become diagnostics, never exceptions.
/// </summary>
internal sealed record FileContent(FileKind Kind, byte[] Bytes)
{
    /// <summary>The most bytes that are read; a plan of 10,000 rows has some 5 MB.</summary>
    internal const int MostBytes = 20 * 1024 * 1024;

    /// <returns>Null if it could not be read or is not what is wanted, which is an error.</returns>
    public static async Task<FileContent?> ReadAsync(
        string path, WantedFile wanted, DiagnosticBag faults, WorkShare work, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            return Fail(faults, "file-is-folder", "This is a folder. Name the file in it.");
        if (!File.Exists(path))
            return Fail(faults, "file-missing", "There is no file of that name.");

        try
        {
            await using var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: true);
            if (stream.Length > MostBytes)
                return TooLarge(faults);
            return await ReadAsync(stream, FileKinds.ByName(path), wanted, faults, count => work.Report((double)count / stream.Length), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            return Fail(faults, "file-unreadable", "The file cannot be opened: it is locked, or you may not read it.");
        }
    }

    /// <inheritdoc cref="ReadAsync(string, WantedFile, DiagnosticBag, WorkShare, CancellationToken)"/>
    public static Task<FileContent?> ReadAsync(
        Stream stream, WantedFile wanted, DiagnosticBag faults, CancellationToken cancellationToken) =>
        ReadAsync(stream, named: null, wanted, faults, read: null, cancellationToken);

    private static async Task<FileContent?> ReadAsync(
        Stream stream, KindOfFile? named, WantedFile wanted, DiagnosticBag faults, Action<long>? read, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await BytesAsync(stream, read, cancellationToken);
        }
        catch (IOException)
        {
            return Fail(faults, "file-unreadable", "The file cannot be read to its end.");
        }

        if (bytes.Length > MostBytes)
            return TooLarge(faults);
        if (bytes.Length == 0)
            return Fail(faults, "file-empty", "The file is empty.");

        var found = FileKinds.ByContent(bytes);
        if (!wanted.Kinds.Contains(found.Kind))
            return Fail(faults, found.Code, $"This is {found.Words}, which is not understood here. {found.Advice ?? $"{wanted.Words} is: save it as that."}");
        if (named is not null && named.Kind != found.Kind)
            return Fail(faults, "file-type", $"By its name this is {named.Words}, but {found.Words} is in it. Give it the ending of what it is, if that is what you want to be read.");
        return new FileContent(found.Kind, bytes);
    }

    private static async Task<byte[]> BytesAsync(Stream stream, Action<long>? read, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while (bytes.Length <= MostBytes && (count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await bytes.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            read?.Invoke(bytes.Length);
        }

        return bytes.ToArray();
    }

    private static FileContent? TooLarge(DiagnosticBag faults) =>
        Fail(faults, "file-too-large", $"The file is larger than {MostBytes / 1024 / 1024} MB. Leave only the table in it, without pictures.");

    private static FileContent? Fail(DiagnosticBag faults, string code, string message)
    {
        faults.Error(code, Place.WholeFile, message);
        return null;
    }
}
