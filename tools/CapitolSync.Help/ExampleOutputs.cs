namespace CapitolSync.Help;

/// <summary>
/// What examples show: captured from real runs by tests/Module/Update-Example.ps1, a file for each cmdlet. Code begins with
/// PS&gt;, its further lines with &gt;&gt;, and the output follows.
/// </summary>
internal static class ExampleOutputs
{
    /// <summary>The output of a cmdlet's example; empty if there is none.</summary>
    public static string Of(string cmdlet, string code)
    {
        using var stream = typeof(ExampleOutputs).Assembly.GetManifestResourceStream($"{cmdlet}.txt");
        if (stream is null)
            return "";
        using var reader = new StreamReader(stream);
        var prompt = "PS> " + code.ReplaceLineEndings("\n").Replace("\n", "\n>> ", StringComparison.Ordinal) + "\n";
        var text = "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
        var start = text.IndexOf("\n" + prompt, StringComparison.Ordinal);
        if (start < 0)
            return "";
        start += prompt.Length + 1;
        var end = text.IndexOf("\nPS> ", start - 1, StringComparison.Ordinal);
        return (end < 0 ? text[start..] : end < start ? "" : text[start..end]).Trim('\n');
    }
}
