using System.Security;

namespace AsbPlanBot.CommandLine;

/// <summary>Writes a file beside its place and then puts it there, so that a failure leaves what was there.</summary>
internal static class WholeFile
{
    /// <summary>False, with a line that says why, if it cannot be written there.</summary>
    public static async Task<bool> WriteAsync(string file, Func<Stream, Task> write, TextWriter error)
    {
        try
        {
            await WriteAsync(file, write);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            await error.WriteLineAsync($"{file} cannot be written: {exception.Message}");
            return false;
        }
    }

    private static async Task WriteAsync(string file, Func<Stream, Task> write)
    {
        var unfinished = $"{Path.GetFullPath(file)}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await write(stream);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
