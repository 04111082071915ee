using System.Text;
using AsbPlanBot.Fuzzing;
using AsbPlanBot.Fuzzing.Command;

Console.OutputEncoding = Encoding.UTF8;
return await FuzzCommand.RunAsync(args, Kinds.All, Console.Out, Console.Error);
