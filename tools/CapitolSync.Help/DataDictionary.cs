using System.Globalization;
using System.Text;

namespace CapitolSync.Help;

/// <summary>Writes what each property of each record is, with its unit and source: as a page and as about topics.</summary>
internal static class DataDictionary
{
    private const int Width = 78;

    /// <summary>The page for the web.</summary>
    public static string Page(IReadOnlyList<RecordType> records)
    {
        var page = new StringBuilder("# Data dictionary\n\nEvery property of every record that the cmdlets return, generated from the source on every build.\n\n");
        foreach (var record in records)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {record.FullName}\n\n{record.Text}\n\n{record.Source}\n\n| property | unit | what it is |\n|---|---|---|\n");
            foreach (var field in record.Fields)
                page.Append(CultureInfo.InvariantCulture, $"| {field.Name} | {field.Unit} | {field.Text.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>about_CapitolSync_Data.</summary>
    public static string Topic(IReadOnlyList<RecordType> records)
    {
        var topic = Begin("Data", "Every property of every record that the cmdlets return, with its unit and source.",
            "Days are DateTime values without a time zone, and instants are in local time; written to a file, both are ISO 8601 text. Money is in USD. The tables and views of the database are in about_CapitolSync, and Invoke-CtQuery reads them.");
        foreach (var record in records)
        {
            topic.Append(CultureInfo.InvariantCulture, $"\n{record.FullName}\n");
            Wrap(topic, $"{record.Text} {record.Source}", 4);
            topic.Append('\n');
            foreach (var field in record.Fields)
                Wrap(topic, $"{field.Name}: {field.Text} ({field.Unit})", 4, 8);
        }

        return End(topic);
    }

    /// <summary>about_CapitolSync_Errors.</summary>
    public static string ErrorTopic(IReadOnlyList<RecordField> errors)
    {
        var topic = Begin("Errors", "What each error ID means, and what to do.",
            "The first part of FullyQualifiedErrorId is the error ID: try { Sync-CtTrade } catch { $_.FullyQualifiedErrorId -split ',' | Select-Object -First 1 }. The message of an error says what happened and what to do next; TargetObject is what it is about.");
        topic.Append("\nERRORS\n");
        foreach (var error in errors.OrderBy(error => error.Name, StringComparer.Ordinal))
        {
            topic.Append(CultureInfo.InvariantCulture, $"    {error.Name}\n");
            Wrap(topic, error.Text, 8);
            Wrap(topic, error.Unit, 8);
            topic.Append('\n');
        }

        topic.Length--;
        return End(topic);
    }

    private static StringBuilder Begin(string name, string description, string text)
    {
        var topic = new StringBuilder($"TOPIC\n    about_CapitolSync_{name}\n\nSHORT DESCRIPTION\n");
        Wrap(topic, description, 4);
        topic.Append("\nLONG DESCRIPTION\n");
        Wrap(topic, text, 4);
        return topic;
    }

    private static string End(StringBuilder topic) => topic.Append("\nSEE ALSO\n    about_CapitolSync\n").ToString();

    private static void Wrap(StringBuilder topic, string text, int indentation, int? following = null)
    {
        var line = new StringBuilder(new string(' ', indentation));
        var isEmpty = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                topic.Append(line).Append('\n');
                line.Clear().Append(' ', following ?? indentation);
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }

        if (!isEmpty)
            topic.Append(line).Append('\n');
    }
}
