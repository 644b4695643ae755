namespace CapitolSync.Help;

/// <summary>
/// Writes what Get-Help shows, and the same as pages for the web. Names, types and positions come from the assembly,
/// text from the XML documentation beside it, so that help cannot contradict the cmdlets. Writes also what shows the
/// dates of records to PowerShell.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["dates", var model, var code, var types])
            return WriteDates(new DocumentedAssembly(model, []), code, types);
        if (arguments is not [var assembly, var help, var pages, .. var folders])
        {
            Console.Error.WriteLine("Usage: CapitolSync.Help dates <model's assembly> <code file> <types file>");
            Console.Error.WriteLine("       CapitolSync.Help <cmdlets' assembly> <help file> <folder for pages> [folder or file with referenced assemblies]...");
            return 2;
        }

        var cmdlets = new CmdletReader(new DocumentedAssembly(assembly, folders)).Read();
        var topics = Path.GetDirectoryName(Path.GetFullPath(help))!;
        var reader = new ModelReader(new DocumentedAssembly(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(assembly))!, "CapitolSync.Model.dll"), folders));
        var records = reader.Records();
        Directory.CreateDirectory(topics);
        MamlWriter.Write(cmdlets, records).Save(help);
        File.WriteAllText(Path.Combine(topics, "about_CapitolSync_Data.help.txt"), DataDictionary.Topic(records));
        File.WriteAllText(Path.Combine(topics, "about_CapitolSync_Errors.help.txt"), DataDictionary.ErrorTopic(reader.Errors()));
        Directory.CreateDirectory(pages);
        foreach (var (file, text) in MarkdownWriter.Write(cmdlets))
            File.WriteAllText(Path.Combine(pages, file), text);
        File.WriteAllText(Path.Combine(pages, "data-dictionary.md"), DataDictionary.Page(records));
        return 0;
    }

    private static int WriteDates(DocumentedAssembly model, string code, string types)
    {
        var properties = DatePropertyWriter.Find(model.Types);
        File.WriteAllText(code, DatePropertyWriter.Code(properties));
        DatePropertyWriter.Types(properties).Save(types);
        return 0;
    }
}
