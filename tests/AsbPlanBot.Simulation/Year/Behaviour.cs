using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.Simulation.Year;

/// <summary>How an officer takes a check-in.</summary>
internal enum Manner
{
    AtOnce,
    InPart,
    AfterTheReminder,
    AfterTheEscalation,
    Never,
}

/// <summary>Draws how each officer takes each check-in: by chance, and the same for the same seed.</summary>
internal sealed class Behaviour(int seed)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(20);

    public Manner Of(Person person, SimulatedCycle cycle)
    {
        var drawn = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{cycle.Number}/{person.AadObjectId}"));
        return (BinaryPrimitives.ReadUInt32BigEndian(drawn) % 100) switch
        {
            < 40 => Manner.AtOnce,
            < 55 => Manner.InPart,
            < 75 => Manner.AfterTheReminder,
            < 87 => Manner.AfterTheEscalation,
            _ => Manner.Never,
        };
    }

    /// <summary>When the officer answers; null for never.</summary>
    public DateTimeOffset? AnswersAt(Person person, SimulatedCycle cycle)
    {
        DateTimeOffset? at = Of(person, cycle) switch
        {
            Manner.AtOnce or Manner.InPart => cycle.Due + Soon,
            Manner.AfterTheReminder => cycle.Reminder + Soon,
            Manner.AfterTheEscalation => cycle.Escalation + Soon,
            _ => null,
        };
        return at < cycle.End ? at : null;
    }
}
