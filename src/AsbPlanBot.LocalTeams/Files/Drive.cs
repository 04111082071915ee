using System.Security.Cryptography;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Files;

/// <summary>
/// Everybody's OneDrive, in memory: what is too much pushes out the oldest, and nothing is there at the next start.
/// Safe to use from any thread.
/// </summary>
internal sealed class Drive
{
    /// <summary>In bytes.</summary>
    public const int LargestFile = 32 * 1024 * 1024;

    private const long MostBytes = 4L * LargestFile;
    private const int MostUploads = 4;
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, DriveFile> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);

    /// <summary>Keeps a file of at most <see cref="LargestFile"/> bytes.</summary>
    public DriveFile Add(Person owner, string name, ReadOnlyMemory<byte> content) =>
        Add(owner.AadObjectId, NewId(), name, content);

    /// <summary>The person's file; null when there is none, or no longer.</summary>
    public DriveFile? Find(Person owner, string uniqueId)
    {
        lock (_gate)
            return _files.GetValueOrDefault(uniqueId) is { } file && file.Owner == owner.AadObjectId ? file : null;
    }

    /// <summary>The file that this download key opens; null when there is none, or no longer.</summary>
    public DriveFile? Opened(string downloadKey)
    {
        lock (_gate)
            return _files.Values.FirstOrDefault(file => file.DownloadKey == downloadKey);
    }

    /// <summary>The person's files, oldest first.</summary>
    public IReadOnlyList<DriveFile> Of(Person owner)
    {
        lock (_gate)
            return [.. _files.Values.Where(file => file.Owner == owner.AadObjectId)];
    }

    /// <summary>Begins an upload into a person's drive.</summary>
    public Upload Begin(Person owner, string name)
    {
        var upload = new Upload(NewKey(), NewId(), owner.AadObjectId, name);
        lock (_gate)
        {
            if (_uploads.Count == MostUploads)
                _uploads.RemoveAt(0);
            _uploads.Add(upload.Key, upload);
        }

        return upload;
    }

    /// <summary>The upload that this key continues; null when there is none, or it is complete.</summary>
    public Upload? Continued(string key)
    {
        lock (_gate)
            return _uploads.GetValueOrDefault(key);
    }

    /// <summary>Makes a complete upload the file that it was for.</summary>
    public void Complete(Upload upload, ReadOnlyMemory<byte> content)
    {
        lock (_gate)
            _uploads.Remove(upload.Key);
        Add(upload.Owner, upload.UniqueId, upload.Name, content);
    }

    private DriveFile Add(string owner, string uniqueId, string name, ReadOnlyMemory<byte> content)
    {
        var file = new DriveFile(uniqueId, name, content) { Owner = owner, DownloadKey = NewKey() };
        lock (_gate)
        {
            _files.Add(uniqueId, file);
            while (_files.Values.Sum(each => (long)each.Content.Length) > MostBytes)
                _files.RemoveAt(0);
        }

        return file;
    }

    private static string NewId() => Guid.NewGuid().ToString("D");

    private static string NewKey() => RandomNumberGenerator.GetHexString(64, lowercase: true);
}
