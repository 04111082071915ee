using AsbPlanBot.Core.CheckIns;

namespace AsbPlanBot.Workers;

internal sealed partial class WorkRunner
{
    private static partial class Log
    {
        private const string Which = "{Kind} of plan {PlanId}, cycle {Cycle}, {Subject}";

        [LoggerMessage(1, LogLevel.Warning, Which + ": the lease was lost, and what was begun was stopped; another does it.")]
        public static partial void Lost(ILogger logger, WorkKind kind, string planId, string cycle, string subject);

        [LoggerMessage(2, LogLevel.Information, Which + ": storage cannot be reached ({Fault}); it is tried again in {After}.")]
        public static partial void OutOfReach(
            ILogger logger, WorkKind kind, string planId, string cycle, string subject, string fault, TimeSpan after);

        [LoggerMessage(3, LogLevel.Error, Which + " failed; it is tried again in {After}.")]
        public static partial void Failed(
            ILogger logger, WorkKind kind, string planId, string cycle, string subject, TimeSpan after, Exception exception);

        [LoggerMessage(4, LogLevel.Error, Which + " failed, for the last time.")]
        public static partial void FailedForTheLastTime(
            ILogger logger, WorkKind kind, string planId, string cycle, string subject, Exception exception);

        [LoggerMessage(5, LogLevel.Error, Which + " was tried {Deliveries} times and is set aside.")]
        public static partial void SetAside(
            ILogger logger, WorkKind kind, string planId, string cycle, string subject, int deliveries);
    }
}
