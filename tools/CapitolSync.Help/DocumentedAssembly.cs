using System.Reflection;
using System.Runtime.Loader;
using System.Xml.Linq;

namespace CapitolSync.Help;

/// <summary>An assembly to look at, never to run, with its XML documentation.</summary>
internal sealed class DocumentedAssembly : AssemblyLoadContext
{
    private readonly string[] _folders;
    private readonly Dictionary<string, XElement> _documents;

    /// <param name="path">The assembly.</param>
    /// <param name="references">Where what it refers to lies: folders, or single files.</param>
    public DocumentedAssembly(string path, string[] references)
    {
        path = Path.GetFullPath(path);
        _folders = [Path.GetDirectoryName(path)!, .. references.Select(one => File.Exists(one) ? Path.GetDirectoryName(one)! : one)];
        _documents = XDocument.Load(Path.ChangeExtension(path, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
        Types = LoadFromAssemblyPath(path).GetTypes();
    }

    public IReadOnlyList<Type> Types { get; }

    public XElement? Of(Type type) => _documents.GetValueOrDefault($"T:{type.FullName}");

    public XElement? Of(PropertyInfo property) => _documents.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}");

    public XElement? Of(FieldInfo field) => _documents.GetValueOrDefault($"F:{field.DeclaringType!.FullName}.{field.Name}");

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _folders.Select(folder => Path.GetFullPath(Path.Combine(folder, $"{assemblyName.Name}.dll"))).FirstOrDefault(File.Exists) is { } path
            ? LoadFromAssemblyPath(path)
            : null;
}
