using CapitolSync.Engine.Store.Queries.Text;

namespace CapitolSync.Engine.Tests.Store.Queries;

/// <summary>Contributors are told apart by more than a name.</summary>
public sealed class PersonTests
{
    [Fact]
    public void The_same_name_in_the_same_place_is_one_person()
    {
        var key = Person.KeyOf("SMITH, JOHN", "94123", "SAN FRANCISCO", "CA");
        Assert.Equal(key, Person.KeyOf("Smith, John", "941231234", "Oakland", "CA"));
        Assert.NotEqual(key, Person.KeyOf("SMITH, JOHN", "94124", "SAN FRANCISCO", "CA"));
        Assert.NotEqual(key, Person.KeyOf("SMITH, JOAN", "94123", "SAN FRANCISCO", "CA"));
    }

    [Fact]
    public void Without_a_ZIP_code_city_and_state_tell()
    {
        var key = Person.KeyOf("SMITH, JOHN", null, "Springfield", "IL");
        Assert.Equal(key, Person.KeyOf("SMITH, JOHN", "", "SPRINGFIELD", "il"));
        Assert.NotEqual(key, Person.KeyOf("SMITH, JOHN", null, "Springfield", "MA"));
        Assert.NotEqual(key, Person.KeyOf("SMITH, JOHN", null, null, null));
    }
}
