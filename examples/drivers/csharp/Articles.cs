// Articles.cs: Persian search and Jalali dates from C#, here with Mono.Data.Sqlite. In the project's folder, with
// persian_auto.so made as examples/drivers/auto/persian_auto.c tells, since this driver cannot load extensions:
//
//     mcs -r:System.Data -r:Mono.Data.Sqlite -out:articles.exe examples/drivers/csharp/Articles.cs
//     mono articles.exe ./persian_auto.so
//
// Microsoft.Data.Sqlite needs no such library: connection.LoadExtension("build/persian").

using System;
using System.IO;
using System.Runtime.InteropServices;
using Mono.Data.Sqlite;

static class Articles {
  [DllImport("libdl.so.2")]
  static extern IntPtr dlopen(string path, int flags);
  const int Now = 2;

  static SqliteCommand Command(SqliteConnection db, string sql, params string[] values) {
    var command = new SqliteCommand(sql, db);
    foreach (var value in values) command.Parameters.Add(new SqliteParameter { Value = value });
    return command;
  }

  static void Main(string[] args) {
    if (dlopen(args[0], Now) == IntPtr.Zero) throw new FileNotFoundException("cannot load it", args[0]);
    using (var db = new SqliteConnection("Data Source=:memory:")) {
      db.Open();
      Command(db, File.ReadAllText("sql/articles.sql")).ExecuteNonQuery();

      foreach (var name in new[] { "vaccine.txt", "trade.txt", "saffron.txt" })
        Command(db, "INSERT INTO article_inbox(document, source) VALUES (?, ?)", File.ReadAllText("examples/news/" + name),
                name).ExecuteNonQuery();

      using (var found = Command(db, @"
          SELECT jalali_date, highlight(articles_fts, 0, '[', ']'), snippet(articles_fts, 1, '[', ']', '…', 8)
          FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
          WHERE articles_fts MATCH fa_query(?) ORDER BY rank", "همكاريهاي").ExecuteReader())
        while (found.Read())
          Console.WriteLine("{0} {1}\n  {2}", found.GetString(0), found.GetString(1), found.GetString(2));

      using (var months = Command(db, @"
          SELECT jalali_year, jmonthname(jalali_month), count(*) FROM articles
          GROUP BY jalali_year, jalali_month").ExecuteReader())
        while (months.Read())
          Console.WriteLine("{0} {1}: {2}", months.GetInt32(0), months.GetString(1), months.GetInt32(2));
    }
  }
}
