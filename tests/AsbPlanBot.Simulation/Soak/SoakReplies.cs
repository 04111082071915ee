using System.Collections.Concurrent;
using AsbPlanBot.Simulation.Answers;

namespace AsbPlanBot.Simulation.Soak;

/// <summary>What became of replies, as those who gave them know it.</summary>
internal sealed class SoakReplies
{
    private readonly ConcurrentQueue<SavedReply> _acknowledged = new();
    private int _number;
    private int _conflicts;
    private int _others;

    /// <summary>Those for which the bot said "saved".</summary>
    public IReadOnlyCollection<SavedReply> Acknowledged => _acknowledged;

    /// <summary>How often the form came back, for something had changed meanwhile.</summary>
    public int Conflicts => _conflicts;

    /// <summary>How often there was another answer: that the card is out of date, say, or a sentence that was read as a question.</summary>
    public int Others => _others;

    public string NextWord() => SavedReply.WordOf(Interlocked.Increment(ref _number));

    public void Acknowledge(SavedReply reply) => _acknowledged.Enqueue(reply);

    public void CountConflict() => Interlocked.Increment(ref _conflicts);

    public void CountOther() => Interlocked.Increment(ref _others);
}
