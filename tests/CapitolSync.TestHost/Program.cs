using CapitolSync.TestHost;

// A line of tab-separated words in, a line with the outcome out, until the input ends.
while (await Console.In.ReadLineAsync() is { } line)
    await Console.Out.WriteLineAsync(await Job.Parse(line).RunAsync());
