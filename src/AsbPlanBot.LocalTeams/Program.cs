using AsbPlanBot.LocalTeams.Launching;

return await LauncherCommand.RunAsync(args, Console.Out, Console.Error);
