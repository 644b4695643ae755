namespace CapitolSync.Replica; internal static class Program { private static void Main() { } }
