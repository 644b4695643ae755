using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>What filers remark.</summary>
internal static class Memos
{
    private static readonly MemoText[] All = [.. Words.Memos.Select(m => new MemoText(m))];

    public static MemoText Pick(Dice dice) => All[dice.Below(All.Length)];
}
