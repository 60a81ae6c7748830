# articles.rb: Persian search and Jalali dates from the sqlite3 gem. In the project's folder:
#
#     ruby examples/drivers/ruby/articles.rb build/persian

require "sqlite3"

db = SQLite3::Database.new(":memory:")
db.enable_load_extension(true)
db.load_extension(ARGV.fetch(0))
db.enable_load_extension(false)

db.execute_batch(File.read("sql/articles.sql", encoding: "UTF-8"))

%w[vaccine.txt trade.txt saffron.txt].each do |name|
  document = File.read("examples/news/#{name}", encoding: "UTF-8")
  db.execute("INSERT INTO article_inbox(document, source) VALUES (?, ?)", [document, name])
end

db.execute(<<~SQL, ["همكاريهاي"]) { |date, title, excerpt| puts "#{date} #{title}\n  #{excerpt}" }
  SELECT jalali_date, highlight(articles_fts, 0, '[', ']'), snippet(articles_fts, 1, '[', ']', '…', 8)
  FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
  WHERE articles_fts MATCH fa_query(?) ORDER BY rank
SQL

db.execute(<<~SQL) { |year, month, count| puts "#{year} #{month}: #{count}" }
  SELECT jalali_year, jmonthname(jalali_month), count(*) FROM articles GROUP BY jalali_year, jalali_month
SQL
