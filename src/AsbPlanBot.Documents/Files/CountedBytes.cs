namespace AsbPlanBot.Documents.Files;

/// <summary>
/// Tells how many of its bytes were read, wherever they stand: the parts of a package are read in no order, but
/// mostly once.
/// </summary>
internal sealed class CountedBytes(byte[] bytes, WorkShare work) : MemoryStream(bytes, writable: false)
{
    private long _read;

    /// <remarks>The other ways to read come through here, as in every class derived from MemoryStream.</remarks>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, count);
        _read += read;
        work.Report((double)_read / Length);
        return read;
    }
}
