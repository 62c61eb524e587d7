using Microsoft.Data.Sqlite;

namespace DroneSeal.Ledger.Tests;

/// <summary>Somebody else's hands on a ledger's file.</summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection _connection;

    internal Database(string path, bool dropTriggers = true)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        foreach (var trigger in dropTriggers ? Triggers() : [])
        {
            Execute($"DROP TRIGGER {trigger}");
        }
    }

    internal string? Text(string query)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar() as string;
    }

    internal void Execute(string statement, byte[]? bytes = null)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = statement;
        if (bytes is not null)
        {
            command.Parameters.AddWithValue("$bytes", bytes);
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();

    private List<string> Triggers()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
        using var reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
