namespace CapitolSync.Demo;

/// <summary>One line that is written over and over on a terminal; in a file only the last state of each activity stands.</summary>
internal sealed class ProgressLine
{
    private readonly Lock _lock = new();
    private int _length;

    /// <summary>Shows a moment; the last one of an activity stays.</summary>
    public void Show(string text, bool isLast)
    {
        lock (_lock)
        {
            if (Console.IsOutputRedirected)
            {
                if (isLast)
                    Console.WriteLine(text);
                return;
            }

            // A line that wraps cannot be written over.
            var width = Math.Max(20, Console.WindowWidth - 1);
            if (text.Length > width)
                text = text[..width];
            Console.Write($"\r{text.PadRight(_length)}");
            _length = isLast ? 0 : text.Length;
            if (isLast)
                Console.WriteLine();
        }
    }

    /// <summary>Writes a line of its own.</summary>
    public void Interrupt(string text)
    {
        lock (_lock)
        {
            if (_length > 0)
                Console.Write($"\r{new string(' ', _length)}\r");
            _length = 0;
            Console.WriteLine(text);
        }
    }
}
