using System.Text;
using AsbPlanBot.Simulation.Command;

Console.OutputEncoding = Encoding.UTF8;
return await SimulationCommand.RunAsync(args, Console.Out, Console.Error);
