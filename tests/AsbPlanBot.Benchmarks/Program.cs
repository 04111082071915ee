using System.Text;
using AsbPlanBot.Benchmarks.Command;

Console.OutputEncoding = Encoding.UTF8;
return await BenchmarkCommand.RunAsync(args, Console.Out, Console.Error);
