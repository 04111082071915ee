using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AsbPlanBot.Simulation.Answers;

/// <summary>Throws of dice: by chance, and the same for the same seed. Safe to use from any thread.</summary>
internal sealed class Dice(int seed)
{
    private int _throws;

    /// <summary>A number from 0 to <paramref name="sides"/> - 1.</summary>
    public int Next(int sides)
    {
        Span<byte> thrown = stackalloc byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(thrown, seed);
        BinaryPrimitives.WriteInt32LittleEndian(thrown[sizeof(int)..], Interlocked.Increment(ref _throws));
        return (int)(BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(thrown)) % (uint)sides);
    }

    public T Of<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int chances) => Next(100) < chances;
}
