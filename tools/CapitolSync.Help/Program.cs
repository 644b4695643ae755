namespace CapitolSync.Help;

/// <summary>
/// Writes what Get-Help shows. Names, types and positions come from the assembly, words from the XML documentation
/// beside it, so that help cannot say anything else than the cmdlets do.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not [var assembly, var output, .. var folders])
        {
            Console.Error.WriteLine("Usage: CapitolSync.Help <cmdlets' assembly> <help file> [folder or file with referenced assemblies]…");
            return 2;
        }

        var cmdlets = new CmdletReader(new DocumentedAssembly(assembly, folders)).Read();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        MamlWriter.Write(cmdlets).Save(output);
        return 0;
    }
}
