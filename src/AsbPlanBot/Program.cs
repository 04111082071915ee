using System.Text;
using AsbPlanBot.CommandLine;
using AsbPlanBot.Hosting;

if (!CommandTree.IsCommand(args))
{
    return await Service.RunAsync(args);
}

Console.OutputEncoding = Encoding.UTF8;
return await CommandTree.RunAsync(args, Console.Out, Console.Error, errorIsTerminal: !Console.IsErrorRedirected);
