using CapitolSync.Replica.OpenFec.Generation;
using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec;

/// <summary>Adds, corrects and removes rows anywhere, a big committee's more often than a small one's.</summary>
internal sealed class DonationEditor(FecWorld world, Dice dice)
{
    public EditedBooks Edit(IReadOnlyList<Book> books, int add, int correct, int remove, DateTime now)
    {
        var places = new Places(books);
        var chosen = places.Distinct(correct + remove, dice);
        var edited = new EditedBooks();
        foreach (var (book, index) in chosen.Take(correct))
            edited.Replace(book, index, world.Correct(book.Rows[index], now));
        foreach (var (book, index) in chosen.Skip(correct))
            edited.Remove(book, index);
        foreach (var home in Enumerable.Range(0, places.Count == 0 ? 0 : add).Select(_ => places.Any(dice).Book).GroupBy(b => b))
            edited.Add(home.Key, world.New(home.Key.Ledger, home.Count(), now));
        return edited;
    }

    /// <summary>All rows of all books as one long list.</summary>
    private sealed class Places
    {
        private readonly IReadOnlyList<Book> _books;
        private readonly int[] _ends;

        public Places(IReadOnlyList<Book> books)
        {
            _books = books;
            var end = 0;
            _ends = [.. books.Select(b => end += b.Rows.Count)];
        }

        public int Count => _ends.LastOrDefault();

        public (Book Book, int Index) Any(Dice dice) => At(dice.Below(Count));

        public IReadOnlyList<(Book Book, int Index)> Distinct(int count, Dice dice)
        {
            var places = new HashSet<int>();
            while (places.Count < Math.Min(count, Count))
                places.Add(dice.Below(Count));
            return [.. places.Select(At)];
        }

        private (Book Book, int Index) At(int place)
        {
            var book = Array.BinarySearch(_ends, place + 1);
            if (book < 0)
                book = ~book;
            return (_books[book], place - (book == 0 ? 0 : _ends[book - 1]));
        }
    }
}
