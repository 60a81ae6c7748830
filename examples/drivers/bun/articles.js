// articles.js: Persian search and Jalali dates from bun:sqlite. In the project's folder:
//
//     bun examples/drivers/bun/articles.js build/persian

import { Database } from "bun:sqlite";
import { readFileSync } from "node:fs";

// On macOS first: Database.setCustomSQLite("/opt/homebrew/opt/sqlite/lib/libsqlite3.dylib"), since Apple's loads nothing.
const db = new Database(":memory:");
db.loadExtension(process.argv[2]);

db.run(readFileSync("sql/articles.sql", "utf8"));

const insert = db.query("INSERT INTO article_inbox(document, source) VALUES (?, ?)");
for (const name of ["vaccine.txt", "trade.txt", "saffron.txt"])
  insert.run(readFileSync(`examples/news/${name}`, "utf8"), name);

const search = db.query(`
  SELECT jalali_date AS date, highlight(articles_fts, 0, '[', ']') AS title,
         snippet(articles_fts, 1, '[', ']', '…', 8) AS excerpt
  FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
  WHERE articles_fts MATCH fa_query(?) ORDER BY rank`);
for (const { date, title, excerpt } of search.all("همكاريهاي")) console.log(`${date} ${title}\n  ${excerpt}`);

const months = db.query(`
  SELECT jalali_year AS year, jmonthname(jalali_month) AS month, count(*) AS count
  FROM articles GROUP BY jalali_year, jalali_month`);
for (const { year, month, count } of months.all()) console.log(`${year} ${month}: ${count}`);
