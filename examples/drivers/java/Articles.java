// Articles.java: Persian search and Jalali dates from org.xerial:sqlite-jdbc. In the project's folder:
//
//     mvn -q -f examples/drivers/java/pom.xml dependency:copy-dependencies -DoutputDirectory=/tmp/articles
//     java -cp '/tmp/articles/*' examples/drivers/java/Articles.java build/persian

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sqlite.SQLiteConfig;

class Articles {
  public static void main(String[] args) throws Exception {
    var config = new SQLiteConfig();
    config.enableLoadExtension(true);
    try (var db = config.createConnection("jdbc:sqlite::memory:")) {
      try (var load = db.prepareStatement("SELECT load_extension(?)")) {
        load.setString(1, args[0]);
        load.execute();
      }

      try (var schema = db.createStatement()) {
        schema.executeUpdate(Files.readString(Path.of("sql/articles.sql")));
      }

      try (var insert = db.prepareStatement("INSERT INTO article_inbox(document, source) VALUES (?, ?)")) {
        for (var name : List.of("vaccine.txt", "trade.txt", "saffron.txt")) {
          insert.setString(1, Files.readString(Path.of("examples/news", name)));
          insert.setString(2, name);
          insert.executeUpdate();
        }
      }

      try (var search = db.prepareStatement("""
          SELECT jalali_date, highlight(articles_fts, 0, '[', ']'), snippet(articles_fts, 1, '[', ']', '…', 8)
          FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
          WHERE articles_fts MATCH fa_query(?) ORDER BY rank""")) {
        search.setString(1, "همكاريهاي");
        var found = search.executeQuery();
        while (found.next())
          System.out.printf("%s %s%n  %s%n", found.getString(1), found.getString(2), found.getString(3));
      }

      try (var months = db.prepareStatement("""
          SELECT jalali_year, jmonthname(jalali_month), count(*) FROM articles GROUP BY jalali_year, jalali_month""")) {
        var rows = months.executeQuery();
        while (rows.next()) System.out.printf("%d %s: %d%n", rows.getInt(1), rows.getString(2), rows.getInt(3));
      }
    }
  }
}
