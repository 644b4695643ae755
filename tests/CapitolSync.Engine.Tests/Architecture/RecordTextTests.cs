using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CapitolSync.Engine.Tests.Architecture;

/// <summary>A record inside another is shown by its text, which must not depend on the culture; what a compiler writes does.</summary>
public sealed class RecordTextTests
{
    private static readonly DateTime Day = new(2026, 3, 4);

    private static readonly Type[] Records = [.. typeof(Trade).Assembly.GetExportedTypes().Where(type => type.GetMethod("<Clone>$") is not null)];

    public static TheoryData<Type> Nested => [.. from type in typeof(Trade).Assembly.GetExportedTypes()
                                                 from property in type.GetProperties()
                                                 from inner in property.PropertyType.GenericTypeArguments.Append(property.PropertyType)
                                                 where Records.Contains(inner)
                                                 group inner by inner into found
                                                 select found.Key];

    [Theory]
    [MemberData(nameof(Nested))]
    public void A_record_inside_another_has_the_same_text_in_every_culture(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var record = Filled(type);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var text = record.ToString();
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(text, record.ToString());
            Assert.DoesNotContain("03/04/2026", text, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Its_dates_are_ISO_and_what_is_not_known_is_left_out() => Assert.Equal(
        "AnswerTrade { TxDate = 2026-03-04, Ticker = NVDA, AmountLow = 1000.5 }",
        new AnswerTrade { TxDate = Day, Ticker = "NVDA", AmountLow = 1000.5m }.ToString());

    private static object Filled(Type type)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            property.SetValue(record, Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        return record;
    }

    private static object? Value(Type type) => type switch
    {
        _ when type == typeof(DateTime) => Day,
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(Day, TimeSpan.Zero),
        _ when type == typeof(string) => "text",
        _ when type == typeof(double) => 1234.5,
        _ when type == typeof(decimal) => 1234.5m,
        _ when Records.Contains(type) => Filled(type),
        _ when type.IsGenericType && type.GenericTypeArguments is [{ IsClass: true } item] => Array.CreateInstance(item, 0),
        { IsValueType: true } => RuntimeHelpers.GetUninitializedObject(type),
        _ => null,
    };
}
