using System.IO.Compression;
using System.Text;
using AsbPlanBot.Fuzzing.Drawing;

namespace AsbPlanBot.Fuzzing.PlanFiles;

/// <summary>Small files that become large when they are opened.</summary>
internal static class ZipBombs
{
    private const int Large = 100 * 1024 * 1024;

    private static readonly Lazy<IReadOnlyList<byte[]>> All = new(() =>
    [
        Of("word/document.xml", "", ' ', Large),
        Of("xl/worksheets/sheet1.xml", "<worksheet>", 'x', Large),
        Of("word/styles.xml", "<x>", ' ', Large / 10),
        Of("word/document.xml", "<w:document xmlns:w=\"x\"><w:body>", '\n', Large / 2),
    ]);

    public static byte[] Draw(Dice dice) => dice.Of(All.Value);

    private static byte[] Of(string part, string start, char filling, int length)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in SampleFiles.Packed[part[0] == 'w' ? 0 : 2].Where(file => file.Name != part))
                Write(zip, file.Name, writer => writer.Write(file.Xml));
            Write(zip, part, writer =>
            {
                writer.Write(start);
                var block = new string(filling, 64 * 1024);
                for (var written = 0; written < length; written += block.Length)
                    writer.Write(block);
            });
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        write(writer);
    }
}
